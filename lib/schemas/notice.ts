import { z } from 'zod';
import { canBeMuted, NOTICE_KINDS } from '@/lib/domain/notice/notice-kinds';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

const kindSchema = z.enum(NOTICE_KINDS);

/** `noticeIds` absent: all, or all of a `kind`, that had been sent by `until`: what came later has not been seen. */
export const readNoticesSchema = z.object({
  districtId: districtCodeSchema,
  noticeIds: z.array(rowId()).max(500).optional(),
  kind: kindSchema.optional(),
  until: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
});
export type ReadNoticesInput = z.output<typeof readNoticesSchema>;
/** As the page sends it. */
export type ReadNoticesRequest = z.input<typeof readNoticesSchema>;

/** 2026-03-01T02:00:00.000Z_<id>: the last notice of the page before. */
const cursorSchema = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.iso.datetime(), rowId()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));

/** What the inbox is narrowed to, as the address says it; what is malformed is ignored. */
export const noticeParamsSchema = z.object({
  unread: z.enum(['1']).optional().catch(undefined),
  kind: kindSchema.optional().catch(undefined),
  before: cursorSchema.optional().catch(undefined),
});

export const setNoticeMutedSchema = z.object({
  districtId: districtCodeSchema,
  kind: kindSchema.refine(canBeMuted, '这类通知需要您办理，不能关闭提醒。'),
  muted: z.boolean(),
});
export type SetNoticeMutedInput = z.infer<typeof setNoticeMutedSchema>;

const MIN_SECRET = 16;

/** `version` 0: there is no webhook yet. `secret` absent: the one that is stored stays. */
export const saveWebhookSchema = z.object({
  districtId: districtCodeSchema,
  version: z.int().min(0),
  url: z.string().trim().min(1, '请填写地址。').max(500, '地址最多 500 个字符。'),
  secret: storableText()
    .trim()
    .min(MIN_SECRET, `密钥至少 ${MIN_SECRET} 个字符。`)
    .max(200, '密钥最多 200 个字符。')
    .optional(),
  kinds: z.array(kindSchema).max(NOTICE_KINDS.length),
  enabled: z.boolean(),
});
export type SaveWebhookInput = z.infer<typeof saveWebhookSchema>;

export const testWebhookSchema = z.object({ districtId: districtCodeSchema });
export type TestWebhookInput = z.infer<typeof testWebhookSchema>;
