import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import { reasonStateOf } from '../../domain/review/warning-reason';
import type { Attribute, WarningLevel } from '../../domain/scoring/assessment';
import { daysBetween, formatDay } from '../format-date';
import { hasDemonstration } from '../indicators/list-rows';
import { NO_OWNER } from '../no-owner';
import { sparkline, type Sparkline } from '../sparkline';
import { attributeRank, LEVEL_ORDER, worstLevel } from '../status';
import { targetBounds } from '../target-bounds';

/** One indicator that needs attention: why, who, and since when. */
export type AttentionItem = {
  id: string;
  name: string;
  attribute: Attribute;
  level: WarningLevel;
  demonstration: boolean;
  reason: string;
  /** The department has said why. */
  explained: boolean;
  /** Further warnings of the same indicator, not shown here. */
  more: number;
  owner: string;
  since: string;
  days: number;
  spark: Sparkline | null;
};

export type Attention = {
  items: AttentionItem[];
  /** Indicators with a warning, and warnings in all. */
  indicators: number;
  warnings: number;
};

export const ATTENTION_SPARK = { width: 132, height: 40 };
const SHOWN = 8;

/** Binding targets first, then red before yellow before blue; an indicator takes one line however many warnings it has. */
export function composeAttention(rows: readonly MonitoredIndicator[], today: Date): Attention {
  const warned = rows.flatMap((row) => {
    const level = worstLevel(row.warnings);
    return level ? [{ row, level }] : [];
  });
  warned.sort(
    (a, b) =>
      attributeRank(a.row.attribute) - attributeRank(b.row.attribute) ||
      LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level),
  );
  return {
    items: warned.slice(0, SHOWN).map(({ row, level }) => attentionItem(row, level, today)),
    indicators: warned.length,
    warnings: warned.reduce((sum, { row }) => sum + row.warnings.length, 0),
  };
}

/** `level`: of the worst of its warnings. */
export function attentionItem(row: MonitoredIndicator, level: WarningLevel, today: Date): AttentionItem {
  const worst = row.warnings.filter((warning) => warning.level === level);
  const since = worst.map((warning) => warning.since).sort()[0]!;
  return {
    id: row.id,
    name: row.name,
    attribute: row.attribute,
    level,
    demonstration: hasDemonstration(row),
    reason: worst[0]!.message,
    explained: reasonStateOf(worst[0]!) === 'given',
    more: row.warnings.length - 1,
    owner: ownerName(row),
    since: formatDay(since),
    days: Math.max(0, daysBetween(since, today)),
    spark: sparkline({
      series: row.series,
      bounds: row.target && targetBounds(row.target.rule),
      projection: row.projected === null ? null : { year: row.targetYear, value: row.projected },
      ...ATTENTION_SPARK,
    }),
  };
}

/** The first lead department; a plan that prints none leaves it open, and so do we. */
export function ownerName(row: Pick<MonitoredIndicator, 'departments'>): string {
  return row.departments.find(({ role }) => role === 'lead')?.name ?? NO_OWNER;
}
