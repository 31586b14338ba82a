import type { DistrictStanding, SupervisedWarning } from '../../domain/reading/district-standing';
import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { attentionItem, type AttentionItem } from '../overview/attention';
import { attributeRank, LEVEL_ORDER, worstLevel } from '../status';
import type { HeatCell } from './heat';
import { SUPERVISION_STANDS, supervisionLine, type SupervisionLine } from './supervision-state';

export type DangerItem = AttentionItem & {
  status: Status;
  /** The rounds of the plan, so that the reader sees how long it has been so. */
  years: HeatCell[];
  supervision: SupervisionLine;
  /** The open 督办; null where none is. */
  supervisionId: string | null;
  /** What a 督办 would be opened about; null where one is open or the warning has no life of its own yet. */
  caseId: string | null;
};

export type Danger = {
  items: DangerItem[];
  /** Indicators by their worst warning; blue ones are hints and not listed here. */
  red: number;
  yellow: number;
  blue: number;
  /** Of the listed: late or raised to the leaders, under supervision in time, not supervised. Together all listed. */
  pressing: number;
  supervised: number;
  unsupervised: number;
};

type Input = {
  rows: readonly MonitoredIndicator[];
  warnings: DistrictStanding['warnings'];
  yearsOf: (id: string) => HeatCell[];
  today: Date;
};

/**
 * What is in danger: what was raised to the leaders or is overdue on top, then red before yellow, within each
 * 约束性 first. A late 督办 stays here even when its warning has faded to blue.
 */
export function composeDanger({ rows, warnings, yearsOf, today }: Input): Danger {
  const cases = byIndicator(warnings);
  const levels = rows.map((row) => worstLevel(row.warnings));
  const items = rows.flatMap((row, index) => {
    const level = levels[index];
    if (!level) return [];
    const item = toItem(row, cases.get(row.id) ?? [], { level, years: yearsOf(row.id), today });
    return level === 'blue' && !isPressing(item) ? [] : [item];
  });
  const countOf = (level: (typeof LEVEL_ORDER)[number]) => levels.filter((one) => one === level).length;
  const pressing = items.filter(isPressing).length;
  const unsupervised = items.filter(({ supervision }) => supervision.stand === 'none').length;
  return {
    items: items.sort(
      (a, b) =>
        Number(isPressing(b)) - Number(isPressing(a)) ||
        (isPressing(a) ? rankOf(a) - rankOf(b) : 0) ||
        LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) ||
        attributeRank(a.attribute) - attributeRank(b.attribute),
    ),
    red: countOf('red'),
    yellow: countOf('yellow'),
    blue: countOf('blue'),
    pressing,
    unsupervised,
    supervised: items.length - pressing - unsupervised,
  };
}

function toItem(
  row: MonitoredIndicator,
  cases: readonly SupervisedWarning[],
  { level, years, today }: { level: AttentionItem['level']; years: HeatCell[]; today: Date },
): DangerItem {
  const supervised = cases
    .flatMap(({ supervision }) => supervision ?? [])
    .map((supervision) => ({ id: supervision.id, line: supervisionLine(supervision, today) }))
    .sort((a, b) => SUPERVISION_STANDS.indexOf(a.line.stand) - SUPERVISION_STANDS.indexOf(b.line.stand));
  const worst = row.warnings.find((warning) => warning.level === level);
  const own = cases.find(({ type, isClosed }) => type === worst?.type && !isClosed);
  return {
    ...attentionItem(row, level, today),
    status: row.status,
    years,
    supervision: supervised[0]?.line ?? supervisionLine(null, today),
    supervisionId: supervised[0]?.id ?? null,
    caseId: supervised[0] ? null : (own?.caseId ?? null),
  };
}

function rankOf({ supervision }: DangerItem): number {
  return SUPERVISION_STANDS.indexOf(supervision.stand);
}

function isPressing({ supervision }: DangerItem): boolean {
  return supervision.stand === 'escalated' || supervision.stand === 'overdue';
}

function byIndicator(warnings: readonly SupervisedWarning[]): Map<string, SupervisedWarning[]> {
  const groups = new Map<string, SupervisedWarning[]>();
  for (const warning of warnings) {
    groups.set(warning.indicatorId, [...(groups.get(warning.indicatorId) ?? []), warning]);
  }
  return groups;
}
