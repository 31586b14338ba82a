import { z } from 'zod';
import { EXPLAINED_TYPES, REASON_LENGTH } from '@/lib/domain/review/warning-reason';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

export const giveWarningReasonSchema = z.object({
  districtId: districtCodeSchema,
  indicatorId: rowId(),
  year: z.number().int().min(2000).max(2100),
  type: z.enum(EXPLAINED_TYPES),
  /** The reading that was shown, as scored: what the words are about. */
  value: z
    .string()
    .max(60)
    .regex(/^-?\d+(\.\d+)?$/),
  text: storableText()
    .trim()
    .min(REASON_LENGTH.min, `请写明原因，至少 ${REASON_LENGTH.min} 个字`)
    .max(REASON_LENGTH.max, `不超过 ${REASON_LENGTH.max} 字`),
  /** Of the reason that was shown; null when there was none. */
  version: z.number().int().min(1).nullable(),
});
export type GiveWarningReasonInput = z.infer<typeof giveWarningReasonSchema>;
