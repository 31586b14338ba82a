import type { Choice } from '../../domain/reading/filter-choices';
import type { DataFlag, MonitoredIndicator, PlanKind } from '../../domain/reading/monitored-indicator';
import type { Attribute, Outlook, PaceClass, Status, WarningLevel } from '../../domain/scoring/assessment';
import { sparkline, type Sparkline } from '../sparkline';
import { worstLevel } from '../status';
import { targetBounds } from '../target-bounds';
import { changeOf } from './change';
import { paceGain } from './pace-gain';
import { latestText, summariseParts, type PartsSummary } from './parts';
import type { Change } from './filters';

/** One row of the list, finished for display: nothing is computed from it but the choice and order of rows. */
export type ListRow = {
  id: string;
  kind: PlanKind;
  serial: string;
  name: string;
  unit: string;
  domain: string;
  attribute: Attribute;
  target: string | null;
  /** Latest approved value with its unit. */
  value: string | null;
  valueYear: number | null;
  /** Of a split row: how many of its parts are met, and each with its value. */
  parts: PartsSummary | null;
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
  smallNumber: boolean;
  /** Rests, at least in part, on data made up for trying out. */
  demonstration: boolean;
  outlook: Outlook;
  pace: PaceClass | null;
  level: WarningLevel | null;
  change: Change;
  /** Closer to the required pace than the year before, though not there yet. */
  quicker: boolean;
  /** Ids; the first lead department comes first. */
  leads: string[];
  others: string[];
  spark: Sparkline | null;
};

export type DomainChoice = Choice & { kind: PlanKind };

export type IndicatorList = {
  rows: ListRow[];
  domains: DomainChoice[];
  departments: Choice[];
  /** The year each plan's targets are for. */
  targetYears: Partial<Record<PlanKind, number>>;
};

export const LIST_SPARK = { width: 92, height: 26 };

/** Rows with the domains and departments they name, each listed once. */
export function composeList(indicators: readonly MonitoredIndicator[]): IndicatorList {
  const domains = new Map<string, DomainChoice>();
  const departments = new Map<string, Choice>();
  for (const indicator of indicators) {
    const { domainId: id, domain: name, kind } = indicator;
    domains.set(id, { id, name, kind });
    for (const department of indicator.departments) {
      departments.set(department.id, { id: department.id, name: department.name });
    }
  }
  return {
    rows: indicators.map(toListRow),
    targetYears: Object.fromEntries(indicators.map(({ kind, targetYear }) => [kind, targetYear])),
    domains: [...domains.values()],
    departments: [...departments.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  };
}

export function toListRow(indicator: MonitoredIndicator): ListRow {
  const latest = indicator.series.at(-1);
  const inRole = (role: string) =>
    indicator.departments.filter((department) => department.role === role).map(({ id }) => id);
  return {
    id: indicator.id,
    kind: indicator.kind,
    serial: indicator.serial,
    name: indicator.name,
    unit: indicator.unit,
    domain: indicator.domainId,
    attribute: indicator.attribute,
    target: indicator.target?.text ?? null,
    value: latestText(indicator),
    valueYear: latest?.year ?? null,
    parts: summariseParts(indicator),
    status: indicator.status,
    nearlyMet: indicator.nearlyMet,
    unconfirmed: indicator.unconfirmed,
    smallNumber: indicator.smallNumber,
    demonstration: hasDemonstration(indicator),
    outlook: indicator.outlook,
    pace: indicator.paceClass,
    level: worstLevel(indicator.warnings),
    change: changeOf(indicator.lastStatus, indicator.status),
    quicker: paceGain(indicator) !== null,
    leads: inRole('lead'),
    others: inRole('participating'),
    spark: sparkline({
      series: indicator.series,
      bounds: indicator.target && targetBounds(indicator.target.rule),
      ...LIST_SPARK,
    }),
  };
}

/** Whether single rows need the mark: not when all data shown is demonstration data, which the page's head says once. */
export function isMixed(
  rows: readonly { demonstration: boolean; value: string | null; parts: PartsSummary | null }[],
): boolean {
  return (
    rows.some(({ demonstration }) => demonstration) &&
    rows.some(({ demonstration, value, parts }) => !demonstration && (value !== null || parts !== null))
  );
}

const DEMONSTRATION: DataFlag = 'demonstration';

/** What is shown rests, at least in part, on data made up for trying out. */
export function hasDemonstration(
  indicator: Pick<MonitoredIndicator, 'series' | 'demonstrationJudgement' | 'parts'>,
): boolean {
  return [indicator, ...indicator.parts].some(
    ({ demonstrationJudgement, series }) =>
      demonstrationJudgement || series.some(({ flag }) => flag === DEMONSTRATION),
  );
}
