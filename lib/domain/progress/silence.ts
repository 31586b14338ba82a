import type { QuarterStanding } from './bulletin';
import { isSameQuarter, type Quarter } from './quarter';

/**
 * Quarters in a row, counted back from the last one, for which nobody has reported. A quarter whose day has not come
 * yet is no silence. `standings` are in order, from the first quarter that reports are owed for.
 */
export function countSilentQuarters(
  standings: readonly QuarterStanding[],
  reported: readonly Quarter[],
): number {
  let silent = 0;
  for (const { quarter, phase } of [...standings].reverse()) {
    if (reported.some((one) => isSameQuarter(one, quarter))) return silent;
    if (phase === 'overdue' || phase === 'closed') silent += 1;
  }
  return silent;
}
