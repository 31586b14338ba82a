import { z } from 'zod';
import { GAP_KINDS } from '@/lib/domain/review/round';
import { districtCodeSchema } from './address';
import { day, optionalText, reason, year } from './plan-setup';
import { rowId, storableText } from './storable-text';

const id = rowId();
const place = { districtId: districtCodeSchema, year };

/** Absent: every plan of the year. */
const planIds = z.array(id).min(1, '请至少选择一份规划').max(50).optional();
const instructions = optionalText(2000).optional();
const terms = { opensOn: day, dueOn: day, instructions, planIds };

const inOrder = {
  test: ({ opensOn, dueOn }: { opensOn: string; dueOn: string }) => opensOn <= dueOn,
  message: { error: '截止日期应不早于开始日期', path: ['dueOn'] },
};

export const openRoundSchema = z.object({ ...place, ...terms }).refine(inOrder.test, inOrder.message);
export type OpenRoundInput = z.infer<typeof openRoundSchema>;

/** `seen`: the round as the editor saw it. */
export const changeRoundSchema = z
  .object({
    ...place,
    ...terms,
    reason,
    seen: z.object({
      opensOn: day,
      dueOn: day,
      instructions: storableText().max(2000).nullable(),
      planIds: z.array(id).max(50),
    }),
  })
  .refine(inOrder.test, inOrder.message);
export type ChangeRoundInput = z.infer<typeof changeRoundSchema>;

const gap = z.object({
  indicatorId: id,
  kind: z.enum(GAP_KINDS, '请选择缺报类型'),
  reason: storableText().trim().min(2, '请写明缺报原因').max(500, '缺报原因不超过 500 字'),
  seen: z.enum(['empty', 'draft', 'submitted', 'returned']),
});

/** `gaps` states why each value that is not approved is missing, with the state it had in sight. */
export const closeRoundSchema = z.object({ ...place, gaps: z.array(gap).max(5000).optional() });
export type CloseRoundInput = z.infer<typeof closeRoundSchema>;

export const reopenRoundSchema = z.object({ ...place, reason });
export type ReopenRoundInput = z.infer<typeof reopenRoundSchema>;

export const remindSchema = z.object({
  ...place,
  departmentIds: z.array(id).min(1, '请选择要催报的单位').max(500),
});
export type RemindInput = z.infer<typeof remindSchema>;
