import type { ReferenceRule, TrendRule } from '../target/rule';
import type { Forecast, Outlook } from '../scoring/assessment';
import { goalOfTrend } from '../scoring/change-goal';
import { Fraction } from '../scoring/fraction';
import { brokenBound, type Goal } from '../scoring/goal';
import { trendOrigin } from '../scoring/judge-trend';
import type { Verdict } from '../scoring/verdict';
import type { Series } from '../scoring/series';
import type { ScoringSettings } from '../scoring/settings';
import type { DueRule } from '../scoring/stage';
import { naturalLimits } from '../scoring/unit';
import { drawOut, forecastReadings, lineThrough, type ForecastPoint } from './forecast';
import type { NaturalLimits } from './scale';

/** Why there is no outlook, or what weakens it; printed with the explanation. */
export type OutlookLimit =
  | 'settled'
  | 'noEndNumber'
  | 'tooFewPoints'
  | 'tooFewReferences'
  | 'indicativeOnly'
  | 'smallExpected'
  | 'noBaseline';

/** `points`: years that the outlook can stand on – for a reference rule only those whose reference is known. */
export type OutlookResult = {
  outlook: Outlook;
  forecast: Forecast | null;
  limit: OutlookLimit | null;
  points: number;
  /** What was forecast from, so that it can be put to the test on its own past; null without an interval. */
  basis: ForecastBasis | null;
};

export type ForecastBasis = { points: ForecastPoint[]; limits: NaturalLimits; mayBend: boolean };

export type OutlookInput = {
  due: DueRule;
  baselineYear: number;
  series: Series;
  /** Of threshold, band, ratio and relative rules. */
  endGoal: Goal | null;
  verdict: Verdict;
  /** Events expected at the target are fewer than the setting (method §4). */
  isSmallExpected: boolean;
};

/** 2030 预测 (method §3): will the final target be met, and how far can the data tell. */
export function assessOutlook(input: OutlookInput, settings: ScoringSettings): OutlookResult {
  const { due, series } = input;
  const points = series.usable.length;
  const none = { outlook: 'notApplicable', forecast: null, points, basis: null } as const;
  if (!hasOutlook(due)) return { ...none, limit: 'noEndNumber' };
  if (series.latest && series.latest.year >= due.dueYear) return { ...none, limit: 'settled' };
  return outlookOfTrack(input, trackOf(input, settings), settings);
}

function outlookOfTrack(input: OutlookInput, track: Track, settings: ScoringSettings): OutlookResult {
  const { due } = input;
  const points = track.points.length;
  if (points < settings.indicativePoints) {
    const limit = track.of === 'gap' ? 'tooFewReferences' : 'tooFewPoints';
    return { outlook: 'insufficient', forecast: null, limit, points, basis: null };
  }
  if (points < settings.forecastPoints) {
    const forecast = drawForecast(track, due.dueYear);
    return { outlook: 'insufficient', forecast, limit: 'indicativeOnly', points, basis: null };
  }
  const basis = { points: track.points, limits: track.limits, mayBend: mayBend(track) };
  const forecast = project(track.of, basis, due.dueYear, settings);
  if (input.isSmallExpected || !track.goal) {
    const limit = input.isSmallExpected ? 'smallExpected' : 'noBaseline';
    return { outlook: 'insufficient', forecast, limit, points, basis };
  }
  const outlook =
    due.rule.kind === 'trend' && due.rule.cadence === 'yearly'
      ? outlookOfStreak(due.rule, input.verdict, track)
      : classifyForecast(forecast, track.goal);
  return { outlook, forecast, limit: null, points, basis };
}

function hasOutlook({ rule }: DueRule): boolean {
  switch (rule.kind) {
    case 'threshold':
    case 'band':
    case 'ratio':
    case 'trend':
    case 'reference':
      return true;
    case 'relative':
      return rule.baseYear !== 'previous';
    case 'judgement':
    case 'compound':
    case 'unparsed':
      return false;
  }
}

/** What is projected, and the goal the projection is held against. */
type Track = { of: Forecast['of']; points: ForecastPoint[]; goal: Goal | null; limits: NaturalLimits };

function trackOf(input: OutlookInput, settings: ScoringSettings): Track {
  const { rule } = input.due;
  if (rule.kind === 'reference') return gapTrack(rule, input.series, settings);
  const points = input.series.usable.map((reading) => ({
    year: reading.year,
    value: reading.value.toNumber(),
  }));
  const limits = naturalLimits(
    input.series.unit,
    input.series.usable.map((reading) => reading.value),
  );
  if (rule.kind !== 'trend') return { of: 'value', points, limits, goal: input.endGoal };
  const from = trendOrigin(rule, input.series, input.baselineYear);
  const goal = from && goalOfTrend(rule, from.value, limits, settings);
  return { of: 'value', points, limits, goal };
}

/** Reading minus reference, year by year; the goal is a gap on the right side of nothing, or within the tolerance. */
function gapTrack(rule: ReferenceRule, series: Series, settings: ScoringSettings): Track {
  const since = series.referencesSince ?? Number.NEGATIVE_INFINITY;
  const known = series.usable.flatMap(({ year, value, reference }) =>
    reference === null || year < since ? [] : [{ year, reference, gap: value.minus(reference) }],
  );
  const points = known.map(({ year, gap }) => ({ year, value: gap.toNumber() }));
  const limits = { floor: null, ceiling: null };
  const last = known.at(-1);
  if (!last) return { of: 'gap', points, limits, goal: null };
  return { of: 'gap', points, limits, goal: goalOfGap(rule, last.reference, settings) };
}

function goalOfGap(rule: ReferenceRule, reference: Fraction, settings: ScoringSettings): Goal {
  const level = { value: Fraction.ZERO, inclusive: !/^[<>]$/.test(rule.comparator) };
  if (rule.comparator !== '~') {
    return rule.comparator.startsWith('>') ? { low: level, high: null } : { low: null, high: level };
  }
  const margin = reference.abs().times(Fraction.of(settings.referenceTolerance));
  return { low: { value: margin.negated(), inclusive: true }, high: { value: margin, inclusive: true } };
}

const LINE_ONLY: Forecast['members'] = [{ model: 'linear', scale: 'raw', share: 1 }];

/** Too few readings for a choice or an interval: 仅供参考. */
function drawForecast({ of, points, limits }: Track, year: number): Forecast {
  const value = exactText(drawOut(points, year, limits));
  return { year, of, value, low: null, high: null, members: LINE_ONLY, indicative: true };
}

function project(
  of: Forecast['of'],
  { points, limits, mayBend }: ForecastBasis,
  year: number,
  settings: ScoringSettings,
): Forecast {
  const level = Number(settings.forecastLevel);
  const { value, low, high, mixture } = forecastReadings(points, year, level, limits, mayBend);
  return {
    year,
    of,
    value: exactText(value),
    low: exactText(low),
    high: exactText(high),
    members: mixture.members.map(({ model, scale, share }) => ({
      model: model.name,
      scale: scale.name,
      share: Math.round(share * 100) / 100,
    })),
    indicative: false,
  };
}

/** A projection is tidy already: only what JavaScript prints with an exponent has to be written out. */
function exactText(number: number): string {
  const text = String(number);
  return text.includes('e') ? Fraction.of(number).toExact() : text;
}

/** A logit never reaches 100 %, a logarithm never 0: where the goal asks for the limit itself, neither is used. */
function mayBend({ goal, limits }: Track): boolean {
  return !isAtLimit(goal?.low ?? null, limits.ceiling) && !isAtLimit(goal?.high ?? null, limits.floor);
}

function isAtLimit(bound: Goal['low'], limit: number | null): boolean {
  return bound !== null && limit !== null && bound.value.compare(Fraction.of(limit)) === 0;
}

/** Wholly on the right side, straddling, or wholly on the wrong side of the goal. */
function classifyForecast(forecast: Forecast, goal: Goal): Outlook {
  const low = brokenBound(goal, withoutDust(forecast.low ?? forecast.value, goal));
  const high = brokenBound(goal, withoutDust(forecast.high ?? forecast.value, goal));
  if (low === null && high === null) return 'expected';
  return low === high ? 'unlikely' : 'atRisk';
}

const ONE = Fraction.of('1');
const DUST = Fraction.of('0.000000001');

/**
 * A projection is computed in binary floats. One that misses a bound by their rounding alone lies on the bound:
 * a ratio of two to three kept for years, a coverage of 100 %.
 */
function withoutDust(projected: string, goal: Goal): Fraction {
  const value = Fraction.of(projected);
  const bounds = [goal.low, goal.high].flatMap((bound) => (bound ? [bound.value] : []));
  const near = bounds.find(
    (bound) =>
      value
        .minus(bound)
        .abs()
        .compare(DUST.times(bound.abs().plus(ONE))) <= 0,
  );
  return near ?? value;
}

/** A yearly trend is asked of every year: one that never broke and still points the right way is expected to last. */
function outlookOfStreak(rule: TrendRule, verdict: Verdict, track: Track): Outlook {
  const { slope } = lineThrough(track.points);
  const isRightWay = rule.direction === 'hold' || (rule.direction === 'up' ? slope >= 0 : slope <= 0);
  if (!isRightWay) return 'unlikely';
  return verdict.status === 'trendMet' ? 'expected' : 'atRisk';
}
