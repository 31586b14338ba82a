import type { DetailTarget, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { goalOfTrend } from '../../domain/scoring/change-goal';
import { endGoalOf } from '../../domain/scoring/end-goal';
import { Fraction } from '../../domain/scoring/fraction';
import { brokenBound, type Goal } from '../../domain/scoring/goal';
import { confidenceInterval } from '../../domain/scoring/interval';
import { arrangeSeries, type Reading, type Series } from '../../domain/scoring/series';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { finalRule, type PlainRule } from '../../domain/scoring/stage';
import { isCompleteCount, limitsOfNumbers, naturalLimits } from '../../domain/scoring/unit';
import { wordShare } from '../../domain/scoring/wording';
import { chartScale, type Scale } from '../chart-scale';
import { roundDecimal } from '../format-number';
import { targetInForce, toAssessInput } from './assess-input';
import { breakLabel, isJustAbove, placeEdgeLabels, type EdgeLabels } from './chart-labels';
import { composeReferenceLine, type ReferenceLine } from './reference-line';
import { requiredPath, targetSteps, type PathPoint, type TargetStep } from './target-steps';
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
  /** What the target is compared with in the year, and as printed. */
  reference?: number;
  referenceText?: string;
};

export type IndicatorChart = {
  unit: string;
  points: ChartPoint[];
  years: { from: number; to: number };
  scale: Scale;
  /** Where the requirement holds; an open side reaches to the chart's edge. */
  good: { low: number | null; high: number | null } | null;
  /** Levels by year, where a revision or a stage changes the requirement; empty where `good` holds throughout. */
  steps: TargetStep[];
  last: { year: number; value: number; text: string };
  /**
   * Name of what the target is compared with, broken into lines, at its last value. `crowdsLast`: there is no room for
   * a label between it and the last value.
   */
  reference: { name: string; lines: string[]; year: number; value: number; crowdsLast: boolean } | null;
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
  const { settings } = indicator;
  const endGoal = endGoalOf(due, input, series, settings);
  const goal = endGoal ?? trendGoal(input, series, settings);
  const forecast = indicator.assessment?.forecast ?? null;
  const points = new Map<number, ChartPoint>();
  const at = (pointYear: number): ChartPoint => {
    const point = points.get(pointYear) ?? { year: pointYear };
    points.set(pointYear, point);
    return point;
  };
  addReadings(at, series, indicator);
  const steps = targetSteps(indicator, year, series, settings);
  const path = requiredPath(indicator, year, series, settings);
  for (const { year: pathYear, value } of turningPoints(path)) at(pathYear).required = value;
  const reference = addReference(at, series, composeReferenceLine(indicator, year), indicator.name);
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
  const { values, isCut } = spanOf(ordered, [good, ...steps]);
  const scale = chartScale(values, limitsOfNumbers(series.unit, ordered.map(valueOf)));
  return {
    unit: indicator.unit,
    points: ordered.map((point) => withinScale(point, scale)),
    years: { from: ordered[0]!.year, to: Math.max(indicator.periodEnd, ordered.at(-1)!.year) },
    scale,
    good,
    steps,
    last: { year: last.year, value: toNumber(last.value), text: textOf(indicator, last) },
    reference: reference && { ...reference, crowdsLast: crowdsLast(points.get(last.year), scale) },
    projected: isProjected
      ? {
          year: forecast.year,
          value: Number(forecast.value),
          text: projectedText(forecast.value, decimalsAt(indicator, last.year), endGoal),
          indicative: forecast.indicative,
        }
      : null,
    isCut,
    labels: placeEdgeLabels(
      scale,
      good && (endGoal ? (steps.at(-1)?.label ?? target?.text ?? '') : trendLabel(due.rule, settings)),
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
function trendGoal(
  input: ReturnType<typeof toAssessInput>,
  series: Series,
  settings: ScoringSettings,
): Goal | null {
  const { rule } = finalRule(input.rule, input.targetYear);
  if (rule.kind !== 'trend' || !series.baseline) return null;
  const values = series.readings.map(({ value }) => value);
  return goalOfTrend(rule, series.baseline.value, naturalLimits(series.unit, values), settings);
}

/** Where a trend's line stands: 明显 and 保持稳定 do not ask for the baseline itself. */
function trendLabel(rule: PlainRule, settings: ScoringSettings): string {
  if (rule.kind !== 'trend') return '';
  if (rule.direction === 'hold') return `基期 ±${wordShare(settings.holdTolerance)}`;
  if (rule.strength !== 'marked') return '基期水平';
  return `较基期${rule.direction === 'up' ? '提高' : '降低'} ${wordShare(settings.markedChange)}`;
}

type At = (year: number) => ChartPoint;

function addReadings(at: At, series: Series, indicator: IndicatorDetail): void {
  const isComplete = isCompleteCount(indicator.name);
  for (const reading of series.readings) {
    const value = toNumber(reading.value);
    const interval = isComplete
      ? null
      : confidenceInterval(reading.point, indicator.unit, indicator.settings);
    const isEarlier = series.definitionSince !== null && reading.year < series.definitionSince;
    Object.assign(at(reading.year), {
      [isEarlier ? 'earlier' : 'value']: value,
      text: textOf(indicator, reading),
      ...(interval && { error: [value - Number(interval.low), Number(interval.high) - value] }),
    });
  }
}

/** A straight stretch needs no points between its ends. */
function turningPoints(path: readonly PathPoint[]): PathPoint[] {
  return path.filter(({ value }, index) => {
    const [before, after] = [path[index - 1], path[index + 1]];
    if (!before || !after) return true;
    return Math.abs(after.value - 2 * value + before.value) > 1e-9 * (Math.abs(value) + 1);
  });
}

type ReferenceLabel = Omit<NonNullable<IndicatorChart['reference']>, 'crowdsLast'>;

function crowdsLast(last: ChartPoint | undefined, scale: Scale): boolean {
  return last?.reference !== undefined && isJustAbove(scale, valueOf(last), last.reference);
}

/** From the first value on: what went before the indicator itself was measured says nothing about it. */
function addReference(
  at: At,
  series: Series,
  line: ReferenceLine | null,
  indicatorName: string,
): ReferenceLabel | null {
  const since = series.readings[0]!.year;
  const years = line?.years.filter(({ year }) => year >= since) ?? [];
  for (const { year, value, text } of years) {
    Object.assign(at(year), { reference: toNumber(value), referenceText: text });
  }
  const last = years.at(-1);
  if (!line || !last) return null;
  return {
    name: line.name,
    // 全市平均水平（儿科床位数）: on the page of these beds the first words say enough.
    lines: breakLabel(line.name.replace(`（${indicatorName}）`, '')),
    year: last.year,
    value: toNumber(last.value),
  };
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

/** With so many decimals, or up to four where fewer would print it on the other side of its target. */
function projectedText(value: string, decimals: number, goal: Goal | null): string {
  const side = (text: string) => goal && brokenBound(goal, Fraction.of(text));
  const printed = [decimals, 1, 2, 3]
    .filter((each) => each >= decimals)
    .map((each) => roundDecimal(value, each));
  return printed.find((text) => side(text) === side(value)) ?? roundDecimal(value, 4);
}

/** As many decimals as that year's value was entered with. */
function decimalsAt({ readings }: IndicatorDetail, year: number): number {
  return readings.find((reading) => reading.year === year)?.text?.split('.')[1]?.length ?? 0;
}

function valueOf(point: ChartPoint): number {
  return point.value ?? point.earlier ?? point.projected ?? point.required ?? point.reference ?? 0;
}

/** How far intervals may stretch the chart beyond the values themselves, as a share of their spread. */
const STRETCH = 1;

/** What the axis has to span. Intervals of small numbers are huge: they are cut rather than flatten the line. */
function spanOf(points: readonly ChartPoint[], goals: readonly IndicatorChart['good'][]) {
  const limits = goals.flatMap((goal) => [goal?.low, goal?.high]).filter((limit) => limit != null);
  const core = [
    ...points.flatMap(({ value, earlier, required, projected, reference }) => [
      value,
      earlier,
      required,
      projected,
      reference,
    ]),
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
