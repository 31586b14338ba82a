import type { OpenSupervision, RaisedCase } from '../../domain/reading/district-standing';
import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import { chinaDay } from '../../domain/review/calendar';
import type { WarningLevel } from '../../domain/scoring/assessment';
import { overdue } from '../../domain/supervision/overdue';
import { groupBy } from '../../domain/group-by';
import { attentionItem, type AttentionItem } from '../overview/attention';
import { attributeRank, LEVEL_ORDER, worstLevel } from '../status';
import type { HeatCell } from './heat';
import { SUPERVISION_STANDS, supervisionLine, type SupervisionLine } from './supervision-state';

export type DangerItem = AttentionItem & {
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
  /** 督办 of the whole district that are open, and how many of them were raised to the leaders or are overdue. */
  remedies: { open: number; escalated: number; late: number };
};

type Input = {
  rows: readonly MonitoredIndicator[];
  cases: readonly RaisedCase[];
  supervisions: readonly OpenSupervision[];
  yearsOf: (id: string) => HeatCell[];
  today: Date;
};

/**
 * What is in danger: what was raised to the leaders or is overdue on top, then red before yellow, within each
 * 约束性 first. A late 督办 stays here even when its warning has faded to blue.
 */
export function composeDanger({ rows, cases, supervisions, yearsOf, today }: Input): Danger {
  const day = chinaDay(today);
  const casesOf = groupBy(cases, ({ indicatorId }) => indicatorId);
  const supervisionOf = new Map(supervisions.map((supervision) => [supervision.caseId, supervision]));
  const levels = rows.map((row) => worstLevel(row.warnings));
  const items = rows.flatMap((row, index) => {
    const level = levels[index];
    if (!level) return [];
    const own = casesOf.get(row.id) ?? [];
    const item: DangerItem = {
      ...attentionItem(row, level, today),
      years: yearsOf(row.id),
      ...remedyOf(row, level, own, supervisionOf, day),
    };
    return level === 'blue' && !isPressing(item) ? [] : [item];
  });
  const countOf = (level: (typeof LEVEL_ORDER)[number]) => levels.filter((one) => one === level).length;
  return {
    items: items.sort(
      (a, b) =>
        Number(isPressing(b)) - Number(isPressing(a)) ||
        (isPressing(a) ? rankOf(a.supervision) - rankOf(b.supervision) : 0) ||
        LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) ||
        attributeRank(a.attribute) - attributeRank(b.attribute),
    ),
    red: countOf('red'),
    yellow: countOf('yellow'),
    blue: countOf('blue'),
    remedies: {
      open: supervisions.length,
      escalated: supervisions.filter(({ escalated }) => escalated).length,
      late: supervisions.filter((one) => overdue(one, day) !== null).length,
    },
  };
}

/** The most pressing 督办 of the indicator; without any, the case of its worst warning to open one about. */
function remedyOf(
  row: MonitoredIndicator,
  level: WarningLevel,
  cases: readonly RaisedCase[],
  supervisionOf: ReadonlyMap<string, OpenSupervision>,
  today: string,
): Pick<DangerItem, 'supervision' | 'supervisionId' | 'caseId'> {
  const [first] = cases
    .flatMap(({ id }) => supervisionOf.get(id) ?? [])
    .map(({ id, ...facts }) => ({ id, line: supervisionLine({ id, ...facts }, today) }))
    .sort((a, b) => rankOf(a.line) - rankOf(b.line));
  if (first) return { supervision: first.line, supervisionId: first.id, caseId: null };
  const worst = row.warnings.find((warning) => warning.level === level);
  const open = cases.find(({ type, isClosed }) => type === worst?.type && !isClosed);
  return { supervision: supervisionLine(null, today), supervisionId: null, caseId: open?.id ?? null };
}

function rankOf({ stand }: SupervisionLine): number {
  return SUPERVISION_STANDS.indexOf(stand);
}

function isPressing({ supervision }: DangerItem): boolean {
  return supervision.stand === 'escalated' || supervision.stand === 'overdue';
}
