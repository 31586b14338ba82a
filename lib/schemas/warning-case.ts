import { z } from 'zod';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

export const acknowledgeWarningsSchema = z.object({
  districtId: districtCodeSchema,
  items: z
    .array(z.object({ caseId: rowId(), version: z.int().min(1) }))
    .min(1, '请先选择预警')
    .max(500, '一次最多知悉 500 项'),
});
export type AcknowledgeWarningsInput = z.infer<typeof acknowledgeWarningsSchema>;

export const closeWarningCaseSchema = z.object({
  districtId: districtCodeSchema,
  caseId: rowId(),
  version: z.int().min(1),
  reason: storableText().trim().min(2, '请写明销号理由，至少 2 个字').max(500, '理由不超过 500 字'),
});
export type CloseWarningCaseInput = z.infer<typeof closeWarningCaseSchema>;
