import { z } from 'zod';
import { districtCodeSchema } from './address';
import { partCategorySchema, returnFieldSchema } from './reading-snapshot';
import { rowId, storableText } from './storable-text';

const id = rowId();
const version = z.number().int().min(1);
const year = z.number().int().min(2000).max(2100);
/** What was typed; the domain says what is wrong with it, so only the length is limited here. */
const cellText = storableText().max(60, '内容过长，请只填数字');
const reason = storableText().trim().max(500, '不超过 500 字');
const requiredReason = reason.min(2, '请写明原因，至少 2 个字');

const MAX_ROWS = 500;

/** The whole breakdown as typed, blank categories too. Absent: it stays as it is. */
const partTexts = z
  .array(
    z.object({ category: partCategorySchema, value: cellText, numerator: cellText, denominator: cellText }),
  )
  .max(8)
  .optional();

/** Who the page was opened for: in another tab somebody else may have logged in since. */
const openedBy = id.optional();

export const saveReadingsSchema = z.object({
  districtId: districtCodeSchema,
  year,
  openedBy,
  cells: z
    .array(
      z.object({
        indicatorId: id,
        /** Version of the reading that was shown; null when there was none. */
        version: version.nullable(),
        value: cellText,
        numerator: cellText,
        denominator: cellText,
        note: storableText().trim().max(500, '说明不超过 500 字'),
        parts: partTexts,
      }),
    )
    .min(1)
    .max(MAX_ROWS),
});
export type SaveReadingsInput = z.infer<typeof saveReadingsSchema>;

export const submitReadingsSchema = z.object({
  districtId: districtCodeSchema,
  year,
  openedBy,
  items: z
    .array(
      z.object({
        indicatorId: id,
        version,
        /** Codes of the questions that were ticked. */
        confirmed: z.array(z.string().max(40)).max(10),
        /** Answer to the questions that need one. */
        reason: reason.nullable(),
      }),
    )
    .min(1, '没有可提交的内容，请先填写')
    .max(MAX_ROWS),
});
export type SubmitReadingsInput = z.infer<typeof submitReadingsSchema>;

const chosenReadings = {
  districtId: districtCodeSchema,
  year,
  items: z
    .array(z.object({ indicatorId: id, version }))
    .min(1, '请先选择指标')
    .max(MAX_ROWS),
};

export const withdrawReadingsSchema = z.object({ ...chosenReadings, openedBy });
export type WithdrawReadingsInput = z.infer<typeof withdrawReadingsSchema>;

export const approveReadingsSchema = z.object(chosenReadings);
export type ApproveReadingsInput = z.infer<typeof approveReadingsSchema>;

export const returnReadingsSchema = z
  .object({
    ...chosenReadings,
    items: z
      .array(
        z.object({
          indicatorId: id,
          version,
          /** What is to be changed; the value where nothing is named. */
          fields: z.array(returnFieldSchema).min(1, '请选择需要修改的内容').max(9).optional(),
          /** Absent where the reason for all applies. */
          reason: requiredReason.optional(),
        }),
      )
      .min(1, '请先选择指标')
      .max(MAX_ROWS),
    /** For every item without one of its own. */
    reason: requiredReason.optional(),
  })
  .refine(({ items, reason: shared }) => shared !== undefined || items.every((item) => item.reason), {
    path: ['reason'],
    message: '请写明原因，至少 2 个字',
  });
export type ReturnReadingsInput = z.infer<typeof returnReadingsSchema>;

export const correctReadingSchema = z.object({
  districtId: districtCodeSchema,
  year,
  indicatorId: id,
  version,
  value: cellText,
  numerator: cellText,
  denominator: cellText,
  note: storableText().trim().max(500, '说明不超过 500 字'),
  parts: partTexts,
  reason: requiredReason,
  /** The office looked at the questions and keeps the value. */
  confirmed: z.boolean().default(false),
});
export type CorrectReadingInput = z.infer<typeof correctReadingSchema>;
