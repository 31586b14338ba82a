import type { IndicatorImport, PlanImport } from '@/lib/db/plan-import-types';
import type { DemoAssumptions } from './demo-rows';
import type { Reported } from './reported';

/** One indicator with what the generator has to know about its numbers. */
export type DemoSubject = {
  name: string;
  plan: PlanImport;
  indicator: IndicatorImport;
  /** 0 for a printed row. */
  partPosition: number;
  /** Value of the baseline year. */
  level: number;
  /** The plan prints the baseline: none is generated. */
  isPrinted: boolean;
  /** Size of a good year's change, always positive. */
  change: number;
  /** What a rate is counted over; null where the value is given directly. */
  denominator: number | null;
  /** 100 for %, 1000 for ‰, 100000 for 1/10万; null for other units. */
  rateOf: number | null;
  decimals: number;
  ceiling: number;
};

const RATE_OF: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '1/10万': 100_000 };
const DECIMALS: Readonly<Record<string, number>> = {
  '%': 2,
  '‰': 2,
  '1/10万': 2,
  岁: 2,
  年: 2,
  万人: 2,
  小时: 1,
  百分点: 1,
};
/** Counted over a population (每千名儿童), so not a whole number although the unit is 名 or 张. */
const PER_THOUSAND = /每千/;
const DEFAULT_DENOMINATOR = 1000;
/** Head counts (参保人数) grow with the district; their assumed level is that of 渝中区. */
const HEADS = '万人';
const SIZE_BY = 'insured-women';
const SIZE_REFERENCE = '500103';

export function describeSubject(
  plan: PlanImport,
  { indicator, partPosition }: Reported,
  assumptions: DemoAssumptions,
): DemoSubject {
  const assumed = assumptions.levels.get(indicator.catalogueKey);
  const printed = indicator.baselines[0];
  const target = thresholdOf(indicator);
  const isShare = indicator.unit === '%';
  const gap = target === null ? 0 : isShare ? 5 : target * 0.15;
  const fallback = target === null ? 50 : isRising(indicator) ? target - gap : target + gap;
  const size = indicator.unit === HEADS ? relativeSize(plan, assumptions) : 1;
  const level =
    printed === undefined
      ? plausibleLevel((assumed?.level ?? fallback) * size, target, indicator)
      : Number(printed.value);
  return {
    name: `${plan.districtId}/${plan.kind}/${indicator.position}${partPosition === 0 ? '' : `-${partPosition}`}`,
    plan,
    indicator,
    partPosition,
    level,
    isPrinted: printed !== undefined,
    change: (assumed?.yearly_change ?? Math.abs(level) * 0.02) * size,
    denominator: denominatorOf(plan, indicator, assumptions),
    rateOf: RATE_OF[indicator.unit] ?? null,
    decimals: decimalsOf(indicator),
    ceiling: isShare ? 100 : Number.POSITIVE_INFINITY,
  };
}

/** The catalogue's level suits the usual target; a district that asks for less starts lower, or higher where less is better. */
function plausibleLevel(level: number, target: number | null, indicator: IndicatorImport): number {
  if (target === null || indicator.unit !== '%' || level === 100) return level;
  const isReached = isRising(indicator) ? level >= target : level <= target;
  if (!isReached) return level;
  return isRising(indicator) ? target - 4 : target * 1.15;
}

function relativeSize(plan: PlanImport, { populations }: DemoAssumptions): number {
  const own = populations.get(`${plan.districtId}/${SIZE_BY}`);
  const reference = populations.get(`${SIZE_REFERENCE}/${SIZE_BY}`);
  return own && reference ? own / reference : 1;
}

export function thresholdOf(indicator: IndicatorImport): number | null {
  const { rule } = indicator.target;
  return rule.kind === 'threshold' ? Number(rule.value) : null;
}

export function isRising(indicator: IndicatorImport): boolean {
  const { rule, direction } = indicator.target;
  return rule.kind === 'threshold' ? rule.bound === 'min' : direction !== 'down';
}

function denominatorOf(
  plan: PlanImport,
  indicator: IndicatorImport,
  { levels, populations }: DemoAssumptions,
): number | null {
  if (indicator.entryKind !== 'fraction') return null;
  const over = levels.get(indicator.catalogueKey)?.denominator;
  const size = over ? populations.get(`${plan.districtId}/${over}`) : undefined;
  return size === undefined || size === 0 ? DEFAULT_DENOMINATOR : size;
}

function decimalsOf(indicator: IndicatorImport): number {
  if (PER_THOUSAND.test(indicator.name)) return 2;
  if (indicator.entryKind === 'ratio') return 2;
  if (indicator.catalogueKey === 'sex-ratio-at-birth') return 1;
  return DECIMALS[indicator.unit] ?? 0;
}
