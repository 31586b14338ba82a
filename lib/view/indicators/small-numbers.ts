import type { DetailAssessment } from '../../domain/reading/indicator-detail';
import { Fraction } from '../../domain/scoring/fraction';
import { readUnit } from '../../domain/scoring/unit';
import { printComputed, wordRange, wordYears } from '../../domain/scoring/wording';

/** One rate beside another: the year alone, and several years together. */
export type RateCell = { label: string; rate: string; range: string };

type Standing = Pick<DetailAssessment, 'smallNumber' | 'interval' | 'pooled' | 'sufficiency'>;

/**
 * The year's rate beside the rates of three and five years together, each with its interval (method §4); empty where
 * the year alone carries the verdict, or there are not years enough to put together. `shown` is the year's value as the page prints it.
 */
export function composeRates(
  standing: Standing,
  shown: string | null,
  year: number,
  unit: string,
): RateCell[] {
  const { smallNumber, interval, pooled, sufficiency } = standing;
  if (!smallNumber && sufficiency !== 'fewEvents') return [];
  const alone =
    interval && shown !== null ? [{ label: `${year} 年`, rate: shown, range: rangeOf(interval, unit) }] : [];
  const together = pooled.map((rate) => ({
    label: `${wordYears(rate.years)}合并`,
    rate: `${printComputed(Fraction.of(rate.value))}${readUnit(unit).suffix}`,
    range: rangeOf(rate, unit),
  }));
  return together.length > 0 ? [...alone, ...together] : [];
}

/** 0.84—185.72/10万 */
export function rangeOf({ low, high }: { low: string; high: string }, unit: string): string {
  const [from, to] = [low, high].map((end) => printComputed(Fraction.of(end)));
  return wordRange(from!, to!, readUnit(unit).suffix);
}
