import { z } from 'zod';
import { districtCodeSchema } from './address';
import { rowId } from './storable-text';

/** `noticeIds` absent: all. */
export const readNoticesSchema = z.object({
  districtId: districtCodeSchema,
  noticeIds: z.array(rowId()).max(500).optional(),
});
export type ReadNoticesInput = z.infer<typeof readNoticesSchema>;

export const noticeParamsSchema = z.object({ unread: z.enum(['1']).optional().catch(undefined) });
