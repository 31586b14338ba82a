import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { Outlook, PaceClass, Status } from '../../domain/scoring/assessment';
import type { OutlookClass } from '../outlook';
import { LEVEL_ORDER, STATUS_ORDER } from '../status';

/** How an indicator's standing moved against the year before. */
export const CHANGES = ['better', 'worse', 'stillGood', 'stillBad', 'incomparable'] as const;
export type Change = (typeof CHANGES)[number];

export const SORTS = ['printed', 'name', 'status', 'outlook', 'warning', 'department'] as const;
export type Sort = (typeof SORTS)[number];

export const OUTLOOKS = ['expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable'] as const;
/** 不可预测 takes in 数据不足 and 不适用. */
export const OUTLOOK_CHOICES = [...OUTLOOKS, 'unpredictable'] as const satisfies readonly (
  Outlook | OutlookClass
)[];
export const PACES = ['onTrack', 'faster', 'slow', 'reverse', 'keep'] as const;
const KINDS = ['women', 'children', 'action'] as const;
const ATTRIBUTES = ['binding', 'anticipated', 'none'] as const;
/** `serious`: red or yellow. */
const WARNINGS = ['any', 'serious', ...LEVEL_ORDER] as const;

/** What the list of indicators is narrowed to, as the address says it. Absent means everything. */
export type IndicatorFilters = {
  kind?: PlanKind;
  q?: string;
  domain?: string;
  attribute?: (typeof ATTRIBUTES)[number];
  status?: readonly Status[];
  outlook?: Outlook | OutlookClass;
  pace?: PaceClass;
  warning?: (typeof WARNINGS)[number];
  /** Responsible in any role; `none` where the plan prints nobody. */
  department?: string;
  /** The first lead department, which owes the value. */
  lead?: string;
  change?: Change;
  /** Not there yet, but closer to the required pace than the year before. */
  quicker?: boolean;
  confirm?: boolean;
  sort?: Sort;
  descending?: boolean;
};

type Params = { get(name: string): string | null };

/** Reads the address; what is malformed is ignored, so that an old bookmark still opens the list. */
export function readFilters(params: Params): IndicatorFilters {
  const sort = params.get('sort') ?? '';
  const statuses = (params.get('status') ?? '').split(',').flatMap((text) => oneOf(STATUS_ORDER, text) ?? []);
  const filters: IndicatorFilters = {
    kind: oneOf(KINDS, params.get('kind')),
    q: params.get('q')?.trim().slice(0, 60) || undefined,
    domain: params.get('domain') || undefined,
    attribute: oneOf(ATTRIBUTES, params.get('attribute')),
    status: statuses.length > 0 ? statuses : undefined,
    outlook: oneOf(OUTLOOK_CHOICES, params.get('outlook')),
    pace: oneOf(PACES, params.get('pace')),
    warning: oneOf(WARNINGS, params.get('warning')),
    department: params.get('department') || undefined,
    lead: params.get('lead') || undefined,
    change: oneOf(CHANGES, params.get('change')),
    quicker: params.get('quicker') === '1' || undefined,
    confirm: params.get('confirm') === '1' || undefined,
    sort: oneOf(SORTS, sort.replace(/^-/, '')),
    descending: sort.startsWith('-') || undefined,
  };
  return withoutAbsent(filters);
}

/** The part of an address after `?`, with keys in a fixed order; reading it again gives the same filters. */
export function printFilters(filters: IndicatorFilters, year?: number): string {
  const { status, quicker, confirm, sort, descending, ...rest } = filters;
  const entries: [string, string | undefined][] = [
    ['year', year === undefined ? undefined : String(year)],
    ...Object.entries(rest),
    ['status', status?.join(',')],
    ['quicker', quicker ? '1' : undefined],
    ['confirm', confirm ? '1' : undefined],
    ['sort', sort && `${descending ? '-' : ''}${sort}`],
  ];
  return new URLSearchParams(
    entries.filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}

/** True when something other than the plan and the order narrows the list. */
export function isNarrowed(filters: IndicatorFilters): boolean {
  return Object.keys(filters).some((key) => !NOT_NARROWING.has(key));
}

const NOT_NARROWING: ReadonlySet<string> = new Set(['kind', 'sort', 'descending']);

/** What stays when the filters are cleared: plan and order are not filters. */
export function keepOrder({ kind, sort, descending }: IndicatorFilters): IndicatorFilters {
  return { ...(kind && { kind }), ...(sort && { sort }), ...(descending && { descending }) };
}

/** 2030 预测 */
export function outlookTitle(targetYear: number | undefined): string {
  return `${targetYear ?? '目标年'} 预测`;
}

export function listHref(district: string, year: number, filters: IndicatorFilters): string {
  return `/d/${district}/indicators?${printFilters(filters, year)}`;
}

export function indicatorHref(district: string, year: number, id: string): string {
  return `/d/${district}/indicators/${id}?year=${year}`;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

function withoutAbsent(filters: IndicatorFilters): IndicatorFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
