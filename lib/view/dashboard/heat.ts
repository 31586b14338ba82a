import type { YearStandings } from '../../domain/reading/district-standing';
import type { MonitoredIndicator, PlanKind } from '../../domain/reading/monitored-indicator';
import type { Attribute, Status, WarningLevel } from '../../domain/scoring/assessment';
import { groupBy } from '../../domain/group-by';
import { attributeRank, LEVEL_ORDER, STATUS_FAMILY, worstLevel, type StatusFamily } from '../status';

export type HeatCell = { year: number; status: Status };

export type HeatRow = {
  id: string;
  name: string;
  attribute: Attribute;
  /** Its worst red or yellow warning. */
  level: WarningLevel | null;
  cells: HeatCell[];
};

export type HeatColumn = { year: number; families: Record<StatusFamily, number> };

export type HeatDomain = {
  id: string;
  kind: PlanKind;
  name: string;
  rows: HeatRow[];
  columns: HeatColumn[];
};

export type Heat = {
  years: number[];
  domains: HeatDomain[];
  /** Every column adds up to all indicators. */
  columns: HeatColumn[];
};

/**
 * Indicator × year, by domain in printed order, within it those in danger first. A year without a verdict is
 * 缺报, as in the list of that year; the monitored year is the rows' own status.
 */
export function composeHeat(
  rows: readonly MonitoredIndicator[],
  standings: readonly YearStandings[],
  years: readonly number[],
): Heat {
  const known = new Map(standings.map(({ id, statuses }) => [id, statuses]));
  const domains = [...groupBy(rows, ({ domainId }) => domainId).values()].map((group): HeatDomain => {
    const { domainId, domain, kind } = group[0]!;
    const lines = group.map((row) => toRow(row, known.get(row.id) ?? {}, years));
    return { id: domainId, kind, name: domain, rows: inOrder(lines), columns: columnsOf(lines, years) };
  });
  return {
    years: [...years],
    domains,
    columns: columnsOf(
      domains.flatMap((domain) => domain.rows),
      years,
    ),
  };
}

function toRow(
  row: MonitoredIndicator,
  statuses: YearStandings['statuses'],
  years: readonly number[],
): HeatRow {
  const worst = worstLevel(row.warnings);
  const last = years.at(-1);
  return {
    id: row.id,
    name: row.name,
    attribute: row.attribute,
    level: worst === 'blue' ? null : worst,
    cells: years.map((year) => ({
      year,
      status: year === last ? row.status : (statuses[year] ?? 'noData'),
    })),
  };
}

function inOrder(rows: readonly HeatRow[]): HeatRow[] {
  const rank = ({ level }: HeatRow) => (level === null ? LEVEL_ORDER.length : LEVEL_ORDER.indexOf(level));
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.level === null ? 0 : attributeRank(a.attribute) - attributeRank(b.attribute)),
  );
}

function columnsOf(rows: readonly HeatRow[], years: readonly number[]): HeatColumn[] {
  return years.map((year, index) => {
    const families: Record<StatusFamily, number> = { good: 0, bad: 0, unknown: 0, absent: 0 };
    for (const { cells } of rows) families[STATUS_FAMILY[cells[index]!.status]] += 1;
    return { year, families };
  });
}
