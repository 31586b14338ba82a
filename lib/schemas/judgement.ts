import { z } from 'zod';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

const place = {
  districtId: districtCodeSchema,
  indicatorId: rowId(),
  year: z.number().int().min(2000).max(2100),
};
const version = z.number().int().min(1);

export const JUDGEMENT_LENGTHS = { reason: [10, 1000], evidence: [4, 500] } as const;
const [reasonMin, reasonMax] = JUDGEMENT_LENGTHS.reason;
const [evidenceMin, evidenceMax] = JUDGEMENT_LENGTHS.evidence;

export const signJudgementSchema = z.object({
  ...place,
  /** Of the judgement that was shown; null when there was none. */
  version: version.nullable(),
  met: z.boolean('请选择研判结论'),
  reason: storableText()
    .trim()
    .min(reasonMin, `请写明研判理由，至少 ${reasonMin} 个字`)
    .max(reasonMax, `不超过 ${reasonMax} 字`),
  evidence: storableText()
    .trim()
    .min(evidenceMin, `请写明依据材料，至少 ${evidenceMin} 个字`)
    .max(evidenceMax, `不超过 ${evidenceMax} 字`),
  /** Asked for once the year is archived; may be empty before. */
  changeReason: storableText().trim().max(500, '不超过 500 字'),
});
export type SignJudgementInput = z.infer<typeof signJudgementSchema>;

export const withdrawJudgementSchema = z.object({
  ...place,
  version,
  reason: storableText().trim().min(2, '请写明撤回原因，至少 2 个字').max(500, '不超过 500 字'),
});
export type WithdrawJudgementInput = z.infer<typeof withdrawJudgementSchema>;
