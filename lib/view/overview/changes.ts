import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { changeOf } from '../indicators/change';
import { CHANGES, type Change } from '../indicators/filters';

export type ChangedIndicator = { id: string; name: string; from: Status; to: Status };

export type Changes = {
  /** Every indicator is in exactly one class. */
  counts: Record<Change, number>;
  better: ChangedIndicator[];
  worse: ChangedIndicator[];
};

/** What became better or worse against the year before; null when that year has no verdicts at all. */
export function composeChanges(rows: readonly MonitoredIndicator[]): Changes | null {
  if (rows.every(({ lastStatus }) => lastStatus === null)) return null;
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>;
  const named: Pick<Changes, 'better' | 'worse'> = { better: [], worse: [] };
  for (const { id, name, lastStatus, status } of rows) {
    const change = changeOf(lastStatus, status);
    counts[change] += 1;
    if ((change === 'better' || change === 'worse') && lastStatus) {
      named[change].push({ id, name, from: lastStatus, to: status });
    }
  }
  return { counts, ...named };
}
