import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { WarningLevel } from '../../domain/scoring/assessment';
import { CASE_STATES, type CaseState } from '../../domain/warning/case-state';
import { WARNING_CONCERNS, type WarningConcern } from '../../domain/warning/concern';
import { LEVEL_ORDER } from '../status';

const KINDS = ['women', 'children', 'action'] as const;
const ATTRIBUTES = ['binding', 'anticipated', 'none'] as const;

/** What the list of warnings is narrowed to, as the address says it. Without a state: everything that is not closed. */
export type WarningFilters = {
  kind?: PlanKind;
  q?: string;
  level?: WarningLevel;
  state?: CaseState;
  concern?: WarningConcern;
  attribute?: (typeof ATTRIBUTES)[number];
  /** Responsible in any role; `none` where the plan prints nobody. */
  department?: string;
};

type Params = { get(name: string): string | null };

/** Reads the address; what is malformed is ignored, so that an old bookmark still opens the list. */
export function readWarningFilters(params: Params): WarningFilters {
  const filters: WarningFilters = {
    kind: oneOf(KINDS, params.get('kind')),
    q: params.get('q')?.trim().slice(0, 60) || undefined,
    level: oneOf(LEVEL_ORDER, params.get('level')),
    state: oneOf(CASE_STATES, params.get('state')),
    concern: oneOf(WARNING_CONCERNS, params.get('concern')),
    attribute: oneOf(ATTRIBUTES, params.get('attribute')),
    department: params.get('department') || undefined,
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** The part of an address after `?`, with keys in a fixed order; reading it again gives the same filters. */
export function printWarningFilters(filters: WarningFilters, year: number): string {
  const { kind, q, level, state, concern, attribute, department } = filters;
  const entries = Object.entries({
    year: String(year),
    kind,
    q,
    level,
    state,
    concern,
    attribute,
    department,
  });
  return new URLSearchParams(
    entries.filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}

/** True when something other than the plan and 已销号 narrows the list. */
export function isNarrowed({ kind: _kind, state, ...rest }: WarningFilters): boolean {
  return (state !== undefined && state !== 'closed') || Object.keys(rest).length > 0;
}

export function warningsHref(district: string, year: number, filters: WarningFilters = {}): string {
  return `/d/${district}/warnings?${printWarningFilters(filters, year)}`;
}

export function warningsExportHref(district: string, year: number, filters: WarningFilters): string {
  return `/d/${district}/warnings/export?${printWarningFilters(filters, year)}`;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}
