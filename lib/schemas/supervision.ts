import { z } from 'zod';
import { SUPERVISION_STATES } from '@/lib/domain/supervision/supervision';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

export const SUPERVISION_LENGTHS = {
  request: [10, 1000],
  cause: [4, 1000],
  measures: [4, 1000],
  reason: [2, 500],
} as const;

const text = (field: keyof typeof SUPERVISION_LENGTHS, label: string) => {
  const [min, max] = SUPERVISION_LENGTHS[field];
  return storableText().trim().min(min, `请写明${label}，至少 ${min} 个字`).max(max, `不超过 ${max} 字`);
};

const day = (label: string) =>
  z.iso.date(`请选择${label}`).refine((on) => on < '2101-01-01', '日期过远，请核对年份');

const at = {
  districtId: districtCodeSchema,
  supervisionId: rowId(),
  /** Of the supervision that was shown. */
  version: z.number().int().min(1),
};

export const openSupervisionSchema = z.object({
  districtId: districtCodeSchema,
  caseId: rowId(),
  departmentId: z.string('请选择督办单位').pipe(rowId()),
  request: text('request', '督办要求'),
  dueOn: day('反馈期限'),
  /** The department has nobody who could log in, and it was said so. */
  withoutLiaison: z.boolean(),
});
export type OpenSupervisionInput = z.infer<typeof openSupervisionSchema>;

export const answerSupervisionSchema = z.object({
  ...at,
  cause: text('cause', '原因分析'),
  measures: text('measures', '整改措施'),
  promisedOn: day('完成整改的日期'),
});
export type AnswerSupervisionInput = z.infer<typeof answerSupervisionSchema>;

export const acceptSupervisionSchema = z.object({
  ...at,
  /** May be empty. */
  remark: storableText().trim().max(500, '不超过 500 字'),
});
export type AcceptSupervisionInput = z.infer<typeof acceptSupervisionSchema>;

export const returnSupervisionSchema = z.object({
  ...at,
  reason: text('reason', '退回原因'),
  dueOn: day('新的反馈期限'),
});
export type ReturnSupervisionInput = z.infer<typeof returnSupervisionSchema>;

export const escalateSupervisionSchema = z.object({ ...at, reason: text('reason', '上报原因') });
export type EscalateSupervisionInput = z.infer<typeof escalateSupervisionSchema>;

export const extendSupervisionSchema = z.object({
  ...at,
  reason: text('reason', '延期原因'),
  until: day('延期后的日期'),
});
export type ExtendSupervisionInput = z.infer<typeof extendSupervisionSchema>;

export const closeSupervisionSchema = z.object({
  ...at,
  reason: text('reason', '销号理由'),
  /** The warning has not cleared: it stays open as 已知悉, and it was said so. */
  keepsWarning: z.boolean(),
});
export type CloseSupervisionInput = z.infer<typeof closeSupervisionSchema>;

export const reopenSupervisionSchema = z.object({
  ...at,
  reason: text('reason', '重新督办的原因'),
  dueOn: day('反馈期限'),
});
export type ReopenSupervisionInput = z.infer<typeof reopenSupervisionSchema>;

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** What the list is narrowed to, as the address says it. What is malformed is ignored, so that an old bookmark opens. */
export const supervisionFilterSchema = z.object({
  state: optional(z.enum(SUPERVISION_STATES)),
  department: optional(rowId()),
  open: optional(z.literal('1')),
  overdue: optional(z.literal('1')),
  escalated: optional(z.literal('1')),
  q: optional(storableText().trim().min(1).max(60)),
});

/** The warning a supervision is to be opened for. */
export const newSupervisionParamsSchema = z.object({ case: rowId().catch('-') });
