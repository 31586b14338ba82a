import { z } from 'zod';
import { NARRATIVE_KINDS } from '@/lib/domain/narrative/narrative';
import { districtCodeSchema } from './address';
import { richTextSchema } from './rich-text';
import { rowId, storableText } from './storable-text';

const version = z.number().int().min(1);
const place = {
  districtId: districtCodeSchema,
  departmentId: rowId(),
  year: z.number().int().min(2000).max(2100),
  kind: z.enum(NARRATIVE_KINDS),
};

export const saveNarrativeSchema = z.object({
  ...place,
  /** Of the text that was shown; null when there was none. */
  version: version.nullable(),
  content: richTextSchema,
});
export type SaveNarrativeInput = z.infer<typeof saveNarrativeSchema>;

export const moveNarrativeSchema = z.object({ ...place, version });
export type MoveNarrativeInput = z.infer<typeof moveNarrativeSchema>;

const chosen = {
  districtId: districtCodeSchema,
  year: place.year,
  items: z
    .array(z.object({ narrativeId: rowId(), version }))
    .min(1, '请先选择总结')
    .max(500),
};

export const approveNarrativesSchema = z.object(chosen);
export type ApproveNarrativesInput = z.infer<typeof approveNarrativesSchema>;

export const returnNarrativesSchema = z.object({
  ...chosen,
  reason: storableText().trim().min(2, '请写明原因，至少 2 个字').max(500, '不超过 500 字'),
});
export type ReturnNarrativesInput = z.infer<typeof returnNarrativesSchema>;
