import type { PlanKind } from './monitored-indicator';

export type MonitoredPlan = {
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  /** Indicators in force; the parts of every summary must add up to it. */
  indicators: number;
};

/** A reporting round of a district and the plans it covers. */
export type MonitoredYear = {
  year: number;
  /** 2026-03-31 */
  dueOn: string;
  closed: boolean;
  plans: MonitoredPlan[];
};
