import { describeRule } from '../target/describe-rule';
import type { Explanation } from './assessment';
import type { Facts } from './facts';
import { groundForecast } from './explain-forecast';
import { describeLimits } from './explain-limits';
import { writeFormulas } from './formulas';
import { Fraction } from './fraction';
import { brokenBound, isReached, marginOf } from './goal';
import { INDICATIVE_LABEL, OUTLOOK_LABELS, PACE_LABELS } from './labels';
import type { Undivided } from './pace';
import type { Reading } from './series';
import { wordStanding } from './standing';
import { counterOf } from './unit';
import { usedSettings } from './used-settings';
import { listReferences } from './word-references';
import { beforeWord, printComputed, wordChange, wordPace, wordReading, wordShare } from './wording';

/** 为什么 (method §6): the verdict's grounds as data, and as Chinese sentences. */
export function explain(facts: Facts): Explanation {
  const references = listReferences(facts);
  return {
    sentence: [`${wordStanding(facts)}${wordProgress(facts)}。`, ...wordRemarks(facts)].join(''),
    rule: describeRule(facts.input.rule, facts.input.unit),
    formulas: writeFormulas(facts),
    readings: comparableReadings(facts).map((reading) => ({
      year: reading.year,
      value: reading.value.toExact(),
      baseline: reading.year === facts.input.baselineYear,
      ...(reading.point.version !== undefined && { version: reading.point.version }),
      ...(reading.point.approvedBy !== undefined && { approvedBy: reading.point.approvedBy }),
    })),
    ...(references && { references }),
    settings: usedSettings(facts),
    forecast: groundForecast(facts),
    limits: describeLimits(facts),
  };
}

/** What was used: readings of an earlier definition were not. */
function comparableReadings({ series }: Facts): Reading[] {
  const since = series.definitionSince ?? Number.NEGATIVE_INFINITY;
  return series.readings.filter(({ year }) => year >= since);
}

/** ；自 2020 年 90.88% 起年均提高 0.31 个百分点，要在 2030 年达标每年需提高 0.32 个百分点，进度比 0.98，进度正常 */
function wordProgress(facts: Facts): string {
  const { pace, series, final, requiredPerYear, changePerYear, settings } = facts;
  if (!facts.endGoal) return '';
  const clauses: string[] = [];
  if (changePerYear && series.baseline) {
    clauses.push(
      `自 ${beforeWord(wordReading(series.baseline, series, null, series.latest))}起年均${wordChange(changePerYear, series)}`,
    );
  }
  if (requiredPerYear && requiredPerYear.sign() !== 0) {
    clauses.push(`要在 ${final.dueYear} 年达标每年需${wordChange(requiredPerYear, series)}`);
  }
  if (pace?.ratio) {
    clauses.push(`进度比 ${wordPace(pace.ratio, settings)}`, PACE_LABELS[pace.paceClass]);
  } else if (pace) {
    clauses.push(wordKeep(facts));
  }
  return clauses.length === 0 ? '' : `；${clauses.join('，')}`;
}

/** Where pace is not divided the question is whether the level is kept: margin now, and where the slope leads. */
function wordKeep(facts: Facts): string {
  const { pace, endGoal, series, final, changePerYear } = facts;
  const goal = endGoal!;
  const { latest } = pace!;
  const basis = UNDIVIDED[pace!.undivided!];
  if (!isReached(goal, latest.value)) return `${basis}，目前${pace!.target ? '尚未达标' : '未能保持'}`;
  const room = marginOf(goal, latest.value);
  const margin =
    room && room.sign() > 0 ? `，目前留有 ${printComputed(room)}${series.unit.changeSuffix}的余地` : '';
  const yearsLeft = final.dueYear - latest.year;
  // A forecast answers the question better than the slope, and may not agree with it.
  if (!changePerYear || yearsLeft <= 0 || facts.outlook.forecast) return `${basis}，以保持为要求${margin}`;
  const reached = isReached(goal, latest.value.plus(changePerYear.timesInteger(yearsLeft)));
  const leads = reached ? '可以保持' : '将不能保持';
  return `${basis}，以保持为要求${margin}，照此变化到 ${final.dueYear} 年${leads}`;
}

const UNDIVIDED: Record<Undivided, string> = {
  met: '基期已达标',
  belowPrecision: '基期与目标之差小于报告精度，不计算进度比',
  byChance: '基期与目标之差未超出偶然波动的范围，不计算进度比',
};

function wordRemarks(facts: Facts): string[] {
  const { verdict, series, interval, smallNumber, headsShort, input } = facts;
  const remarks: string[] = [];
  if (verdict.nearlyMet) remarks.push('接近达标。');
  if (headsShort !== null && headsShort > 0) {
    const counter = counterOf(input.name);
    const side = brokenBound(verdict.goal!, series.current!.value);
    remarks.push(
      side === 'low' ? `还差 ${headsShort} ${counter}达标。` : `还需减少 ${headsShort} ${counter}达标。`,
    );
  }
  const forecast = wordForecast(facts);
  const { outlook } = facts.outlook;
  if (forecast)
    remarks.push(outlook === 'insufficient' ? `${forecast}。` : `${forecast}，${OUTLOOK_LABELS[outlook]}。`);
  if (smallNumber && interval) {
    remarks.push(
      `${wordShare(interval.level)} 置信区间 ${Fraction.of(interval.low).toFixed(2)}—${Fraction.of(interval.high).toFixed(2)} 包含目标，小样本，单年不足以判断。`,
    );
  }
  if (facts.outlook.limit === 'smallExpected') remarks.push(wordFewEvents(facts));
  if (input.confidence === 'confirm') remarks.push('目标规则待确认。');
  return remarks;
}

/** In place of an outlook: the years together, which carry more than one year can (method §4). */
function wordFewEvents({ pooled, series }: Facts): string {
  const rates = pooled.map(({ years, value, low, high }) => {
    const [rate, from, to] = [value, low, high].map((text) => Fraction.of(text).toFixed(2));
    return `近 ${years.length} 年合并 ${rate}${series.unit.suffix}（${from}—${to}）`;
  });
  const instead = rates.length > 0 ? rates.join('，') : '可合并的年度不足';
  return `按目标推算的期望例数过少，不作预测结论；${instead}。`;
}

/** 按现有进度，2030 年预计 26.40%（80% 区间 25.10%—27.70%）: without verdict and full stop, for warnings to add theirs. */
export function wordForecast(facts: Facts): string | null {
  const { forecast, limit } = facts.outlook;
  if (!forecast || limit === 'smallExpected') return null;
  const { suffix, changeSuffix } = facts.series.unit;
  const isGap = forecast.of === 'gap';
  const point = Fraction.of(forecast.value);
  const ends = [forecast.low, forecast.high].flatMap((end) => (end === null ? [] : [Fraction.of(end)]));
  const decimals = forecastDecimals(point, ends);
  const print = (value: Fraction) => `${value.toFixed(decimals)}${isGap ? changeSuffix : suffix}`;
  const value = `${forecast.year} 年${isGap ? '与参照值之差' : ''}预计 ${print(point)}`;
  const [low, high] = ends;
  if (!low || !high) return `按现有数据推算，${value}，${INDICATIVE_LABEL}`;
  const level = wordShare(facts.settings.forecastLevel);
  return `按现有进度，${value}（${level} 区间 ${print(low)}—${print(high)}）`;
}

/** Two decimals, or up to four where two would print the ends of the interval as the value itself. */
function forecastDecimals(point: Fraction, ends: readonly Fraction[]): number {
  const apart = ends.filter((end) => end.compare(point) !== 0);
  const isLost = (decimals: number) => {
    const printed = point.rounded(decimals);
    return apart.some((end) => end.rounded(decimals).compare(printed) === 0);
  };
  return [2, 3].find((decimals) => !isLost(decimals)) ?? 4;
}
