import type { DetailTarget, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { goalOfTrend } from '../../domain/scoring/change-goal';
import { endGoalOf } from '../../domain/scoring/end-goal';
import type { Fraction } from '../../domain/scoring/fraction';
import { brokenBound, type Goal } from '../../domain/scoring/goal';
import { confidenceInterval } from '../../domain/scoring/interval';
import { arrangeSeries, type Reading, type Series } from '../../domain/scoring/series';
import { DEFAULT_SETTINGS } from '../../domain/scoring/settings';
import { finalRule, type PlainRule } from '../../domain/scoring/stage';
import { isCompleteCount, limitsOfNumbers, naturalLimits } from '../../domain/scoring/unit';
import { wordShare } from '../../domain/scoring/wording';
import { chartScale, type Scale } from '../chart-scale';
import { roundDecimal } from '../format-number';
import { targetInForce, toAssessInput } from './assess-input';
import { placeEdgeLabels, type EdgeLabels } from './chart-labels';
import { readingText } from './verdict';

export type ChartPoint = {
  year: number;
  value?: number;
  /** In place of `value` where the definition was another one: a line of its own, not joined to today's. */
  earlier?: number;
  /** As printed. */
  text?: string;
  /** How far the confidence interval reaches below and above the value. */
  error?: [number, number];
  /** On the straight way from the baseline to the target. */
  required?: number;
  projected?: number;
  range?: [number, number];
};

export type IndicatorChart = {
  unit: string;
  points: ChartPoint[];
  years: { from: number; to: number };
  scale: Scale;
  /** Where the requirement holds; an open side reaches to the chart's edge. */
  good: { low: number | null; high: number | null } | null;
  last: { year: number; value: number; text: string };
  projected: { year: number; value: number; text: string; indicative: boolean } | null;
  hasIntervals: boolean;
  /** First year of today's definition, where values of an earlier one are drawn. */
  definitionSince: number | null;
  /** Some interval reaches beyond the chart. */
  isCut: boolean;
  labels: EdgeLabels;
  hasRequired: boolean;
};

const toNumber = (value: Fraction): number => Number(value.toExact());

/** A finished chart of the approved values with target, required path and projection; null without a value. */
export function composeChart(indicator: IndicatorDetail, year: number): IndicatorChart | null {
  const target = targetInForce(indicator, year);
  const input = toAssessInput(indicator, target ?? NO_TARGET, year);
  const series = arrangeSeries(input);
  const last = series.latest;
  if (!last) return null;
  const due = finalRule(input.rule, input.targetYear);
  const endGoal = endGoalOf(due, input, series, DEFAULT_SETTINGS);
  const goal = endGoal ?? trendGoal(input, series);
  const forecast = indicator.assessment?.forecast ?? null;
  const points = new Map<number, ChartPoint>();
  const at = (pointYear: number): ChartPoint => {
    const point = points.get(pointYear) ?? { year: pointYear };
    points.set(pointYear, point);
    return point;
  };
  addReadings(at, series, indicator);
  addRequiredPath(at, series.baseline, endGoal, due.dueYear);
  const isProjected =
    forecast?.of === 'value' &&
    forecast.year > last.year &&
    indicator.assessment?.sufficiency !== 'fewEvents';
  if (isProjected) addProjection(at, last, forecast);
  const ordered = [...points.values()].sort((a, b) => a.year - b.year);
  const good = goal && {
    low: goal.low && toNumber(goal.low.value),
    high: goal.high && toNumber(goal.high.value),
  };
  const { values, isCut } = spanOf(ordered, good);
  const scale = chartScale(values, limitsOfNumbers(series.unit, ordered.map(valueOf)));
  return {
    unit: indicator.unit,
    points: ordered.map((point) => withinScale(point, scale)),
    years: { from: ordered[0]!.year, to: Math.max(indicator.periodEnd, ordered.at(-1)!.year) },
    scale,
    good,
    last: { year: last.year, value: toNumber(last.value), text: textOf(indicator, last) },
    projected: isProjected
      ? {
          year: forecast.year,
          value: Number(forecast.value),
          text: roundDecimal(forecast.value, decimalsAt(indicator, last.year)),
          indicative: forecast.indicative,
        }
      : null,
    isCut,
    labels: placeEdgeLabels(
      scale,
      good && (endGoal ? (target?.text ?? '') : trendLabel(due.rule)),
      good && (good.low ?? good.high),
      isProjected ? Number(forecast.value) : null,
    ),
    hasIntervals: ordered.some(({ error }) => error),
    definitionSince: ordered.some(({ earlier }) => earlier !== undefined) ? series.definitionSince : null,
    hasRequired: ordered.some(({ required }) => required !== undefined),
  };
}

const NO_TARGET: DetailTarget = {
  text: '',
  rule: { kind: 'unparsed', reason: '没有生效的目标值' },
  direction: 'none',
  confidence: 'certain',
  notes: [],
  validFrom: 0,
  reason: null,
  document: null,
  confirmedBy: null,
  confirmedAt: null,
};

/** A trend asks to go beyond where the plan began: the baseline is its line. */
function trendGoal(input: ReturnType<typeof toAssessInput>, series: Series): Goal | null {
  const { rule } = finalRule(input.rule, input.targetYear);
  if (rule.kind !== 'trend' || !series.baseline) return null;
  const values = series.readings.map(({ value }) => value);
  return goalOfTrend(rule, series.baseline.value, naturalLimits(series.unit, values), DEFAULT_SETTINGS);
}

/** Where a trend's line stands: 明显 and 保持稳定 do not ask for the baseline itself. */
function trendLabel(rule: PlainRule): string {
  if (rule.kind !== 'trend') return '';
  if (rule.direction === 'hold') return `基期 ±${wordShare(DEFAULT_SETTINGS.holdTolerance)}`;
  if (rule.strength !== 'marked') return '基期水平';
  return `较基期${rule.direction === 'up' ? '提高' : '降低'} ${wordShare(DEFAULT_SETTINGS.markedChange)}`;
}

type At = (year: number) => ChartPoint;

function addReadings(at: At, series: Series, indicator: IndicatorDetail): void {
  const isComplete = isCompleteCount(indicator.name);
  for (const reading of series.readings) {
    const value = toNumber(reading.value);
    const interval = isComplete ? null : confidenceInterval(reading.point, indicator.unit, DEFAULT_SETTINGS);
    const isEarlier = series.definitionSince !== null && reading.year < series.definitionSince;
    Object.assign(at(reading.year), {
      [isEarlier ? 'earlier' : 'value']: value,
      text: textOf(indicator, reading),
      ...(interval && { error: [value - Number(interval.low), Number(interval.high) - value] }),
    });
  }
}

function addRequiredPath(at: At, baseline: Reading | null, goal: Goal | null, dueYear: number): void {
  if (!baseline || !goal || dueYear <= baseline.year) return;
  const broken = brokenBound(goal, baseline.value);
  if (broken === null) return;
  at(baseline.year).required = toNumber(baseline.value);
  at(dueYear).required = toNumber(goal[broken]!.value);
}

function addProjection(
  at: At,
  last: Reading,
  forecast: NonNullable<NonNullable<IndicatorDetail['assessment']>['forecast']>,
): void {
  const value = toNumber(last.value);
  Object.assign(at(last.year), { projected: value, range: [value, value] });
  Object.assign(at(forecast.year), {
    projected: Number(forecast.value),
    ...(forecast.low !== null &&
      forecast.high !== null && { range: [Number(forecast.low), Number(forecast.high)] }),
  });
}

function textOf(indicator: IndicatorDetail, reading: Reading): string {
  const stored = indicator.readings.find(({ year }) => year === reading.year);
  return stored?.text ? readingText(stored, indicator) : reading.value.toExact();
}

/** As many decimals as that year's value was entered with. */
function decimalsAt({ readings }: IndicatorDetail, year: number): number {
  return readings.find((reading) => reading.year === year)?.text?.split('.')[1]?.length ?? 0;
}

function valueOf(point: ChartPoint): number {
  return point.value ?? point.earlier ?? point.projected ?? point.required ?? 0;
}

/** How far intervals may stretch the chart beyond the values themselves, as a share of their spread. */
const STRETCH = 1;

/** What the axis has to span. Intervals of small numbers are huge: they are cut rather than flatten the line. */
function spanOf(points: readonly ChartPoint[], good: IndicatorChart['good']) {
  const limits = [good?.low, good?.high].filter((limit) => limit != null);
  const core = [
    ...points.flatMap(({ value, earlier, required, projected }) => [value, earlier, required, projected]),
    ...limits,
  ];
  const values = core.filter((value) => value !== undefined);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) * 0.1 || 1) * STRETCH;
  const ends = points.flatMap((point) => {
    const { error, range } = point;
    return [...(error ? [valueOf(point) - error[0], valueOf(point) + error[1]] : []), ...(range ?? [])];
  });
  const isCut = ends.some((end) => end < low - room || end > high + room);
  const kept = ends.map((end) => Math.min(high + room, Math.max(low - room, end)));
  return { values: [...values, ...kept], isCut };
}

function withinScale(point: ChartPoint, { low, high }: Scale): ChartPoint {
  const { error, range } = point;
  const value = valueOf(point);
  return {
    ...point,
    ...(error && {
      error: [Math.min(error[0], value - low), Math.min(error[1], high - value)] as [number, number],
    }),
    ...(range && { range: [Math.max(low, range[0]), Math.min(high, range[1])] as [number, number] }),
  };
}
