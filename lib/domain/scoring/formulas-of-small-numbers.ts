import type { ConfidenceInterval, PooledRate } from './assessment';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import { findReading } from './series';
import { typeset } from './typeset';
import { hasCounts } from './unit';
import { printBound, printComputed, wordRange, wordShare } from './wording';

const METHODS: Record<ConfidenceInterval['method'], string> = {
  wilson: '威尔逊得分法',
  byar: '拜尔近似法',
  poisson: '精确泊松法',
};

/** 95% 置信区间（精确泊松法，1 例 / 3000）= 0.84—185.72 */
export function writeInterval({ interval, series }: Facts): string | null {
  const point = series.current?.point;
  if (!interval || !point || !hasCounts(point)) return null;
  const [low, high] = [interval.low, interval.high].map((end) => printComputed(Fraction.of(end)));
  const counts = `${typeset(point.numerator)} / ${typeset(point.denominator)}`;
  const range = wordRange(low!, high!, series.unit.suffix);
  return `${wordShare(interval.level)} 置信区间（${METHODS[interval.method]}，${counts}）= ${range}`;
}

/** 按目标推算的期望例数 = 8 ÷ 100000 × 3000 = 0.24 ＜ 5 */
export function writeExpectedEvents({ isSmallExpected, endGoal, series, settings }: Facts): string | null {
  const bound = endGoal?.high ?? endGoal?.low;
  const point = series.latest?.point;
  const { scale } = series.unit;
  if (!isSmallExpected || !bound || !point || !hasCounts(point) || scale === null) return null;
  const events = bound.value.times(Fraction.of(point.denominator)).over(Fraction.of(scale));
  const product = `${printBound(bound.value)} ÷ ${typeset(String(scale))} × ${typeset(point.denominator)}`;
  return `按目标推算的期望例数 = ${product} = ${printComputed(events)} ＜ ${settings.smallExpectedEvents}`;
}

/** 近 3 年合并 = (1 + 0 + 1) ÷ (3000 + 2950 + 3100) × 100,000 = 22.10/10万 */
export function writePooled({ pooled, series }: Facts): string[] {
  return pooled.map((rate) => {
    const [counts, totals] = termsOf(rate, series.readings);
    const value = printComputed(Fraction.of(rate.value));
    const { scale, suffix } = series.unit;
    const [low, high] = [rate.low, rate.high].map((end) => printComputed(Fraction.of(end)));
    const result = `${value}${suffix}（${wordRange(low!, high!, suffix)}）`;
    return `近 ${rate.years.length} 年合并 = (${counts}) ÷ (${totals}) × ${typeset(String(scale))} = ${result}`;
  });
}

function termsOf({ years }: PooledRate, readings: Facts['series']['readings']): [string, string] {
  const points = years.flatMap((year) => {
    const point = findReading(readings, year)?.point;
    return point && hasCounts(point) ? [point] : [];
  });
  return [
    points.map(({ numerator }) => typeset(numerator)).join(' + '),
    points.map(({ denominator }) => typeset(denominator)).join(' + '),
  ];
}
