import { z } from 'zod';
import { districtCodeSchema } from './address';
import { year } from './plan-setup';
import { rowId, storableText } from './storable-text';

export const addCommentSchema = z.object({
  districtId: districtCodeSchema,
  year,
  indicatorId: rowId(),
  text: storableText().trim().min(2, '请填写留言').max(1000, '留言不超过 1000 字'),
});
export type AddCommentInput = z.infer<typeof addCommentSchema>;
