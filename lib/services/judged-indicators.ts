import type { Db } from '@/lib/db/client';
import { listJudgeableRows, type JudgeableRow } from '@/lib/db/judgements';
import { judgementQuestion } from '@/lib/domain/review/judgement';
import { targetRuleSchema } from '@/lib/schemas/target-rule';

export type JudgedIndicator = Omit<JudgeableRow, 'rule' | 'periodEnd'> & { question: string };

/** Indicators that only a person can judge in these years (one of them when `indicatorId` is given), in printed order. */
export async function listJudgedIndicators(
  db: Db,
  districtId: string,
  years: readonly number[],
  indicatorId: string | null = null,
): Promise<JudgedIndicator[]> {
  const rows = await listJudgeableRows(db, districtId, years, indicatorId);
  return rows.flatMap(({ rule, periodEnd, ...row }) => {
    const parsed = targetRuleSchema.safeParse(rule);
    const question = parsed.success ? judgementQuestion(parsed.data, row.year, periodEnd) : null;
    return question === null ? [] : [{ ...row, question }];
  });
}
