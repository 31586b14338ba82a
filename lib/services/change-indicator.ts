import type { Db } from '@/lib/db/client';
import { changeIndicator, findIndicatorState, type IndicatorState } from '@/lib/db/plan-setup';
import { lockIndicators } from '@/lib/db/scoring-input';
import { AppError } from '@/lib/errors';

type Place = { districtId: string; indicatorId: string };

/** Throws `notFound`. */
export async function loadIndicator(db: Db, { districtId, indicatorId }: Place): Promise<IndicatorState> {
  const indicator = await findIndicatorState(db, districtId, indicatorId);
  if (!indicator) throw new AppError('notFound', `indicator ${indicatorId}`);
  return indicator;
}

/**
 * Raises the version with the change, holding the indicator with its row, its parts and those compared with it: their
 * verdicts are rewritten in the same transaction. Throws `staleVersion` with the indicator as it is now.
 */
export async function changeOrRefuse(
  db: Db,
  { districtId, indicatorId, version }: Place & { version: number },
  change: Parameters<typeof changeIndicator>[2] = {},
): Promise<void> {
  await lockIndicators(db, districtId, [indicatorId]);
  if (await changeIndicator(db, { districtId, id: indicatorId, version }, change)) return;
  throw new AppError('staleVersion', `indicator ${indicatorId}`, {
    userMessage: '该指标刚刚被他人修改。您填写的内容仍保留；请对照下面的最新内容后再保存。',
    detail: { current: await loadIndicator(db, { districtId, indicatorId }) },
  });
}
