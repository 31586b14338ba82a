import type { MonitoredIndicator, PlanKind } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { summarise } from '../../domain/scoring/summarise';
import { groupBy } from '../../domain/group-by';
import { STATUS_ORDER } from '../status';
import { familyCount } from './headline';

export type DomainLine = {
  id: string;
  kind: PlanKind;
  name: string;
  counts: Record<Status, number>;
  /** 达标与趋势符合 */
  good: number;
  all: number;
};

export type DomainTable = {
  lines: DomainLine[];
  /** Statuses that occur at all: a column of nothing is left out. */
  columns: Status[];
};

/** One line a domain in printed order, so that a reader finds it where the plan has it. */
export function composeDomains(rows: readonly MonitoredIndicator[]): DomainTable {
  const groups = groupBy(rows, ({ domainId }) => domainId);
  const lines = [...groups.values()].map(toLine);
  return { lines, columns: STATUS_ORDER.filter((status) => lines.some((line) => line.counts[status] > 0)) };
}

function toLine(rows: MonitoredIndicator[]): DomainLine {
  const { domainId, domain, kind } = rows[0]!;
  const { counts, all } = summarise(rows);
  return { id: domainId, kind, name: domain, counts, good: familyCount(counts, 'good'), all };
}

/** The domain with the largest share of unmet requirements among its assessed indicators; null when none is unmet. */
export function mostBehind(lines: readonly DomainLine[]): DomainLine | null {
  const unmet = (line: DomainLine) => {
    const bad = familyCount(line.counts, 'bad');
    return bad === 0 ? 0 : bad / (bad + line.good);
  };
  const [first] = [...lines].sort((a, b) => unmet(b) - unmet(a) || b.all - a.all);
  return first && unmet(first) > 0 ? first : null;
}

/** Which domain lags, as a sentence; null when every assessed requirement is met. */
export function behindText(lines: readonly DomainLine[]): string | null {
  const line = mostBehind(lines);
  if (!line) return null;
  const bad = familyCount(line.counts, 'bad');
  return `${line.name}最需要加力：可评的 ${bad + line.good} 项中 ${bad} 项未达到要求`;
}
