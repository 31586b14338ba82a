import type { TargetRule } from '../target/rule';
import type { AssessInput, SeriesPoint } from './assessment';
import { Fraction } from './fraction';
import { hasCounts, readUnit, type UnitFacts } from './unit';

export type Reading = {
  year: number;
  value: Fraction;
  /** The year's reference value; null where there is none. */
  reference: Fraction | null;
  point: SeriesPoint;
};

/** The readings of one indicator as far as they count: none later than the year that counts as now. */
export type Series = {
  unit: UnitFacts;
  /** By year. */
  readings: Reading[];
  /** Usable yearly points: from the base year on, and of today's definition. */
  usable: Reading[];
  /** Reading of the base year, null where it is missing or belongs to an earlier definition. */
  baseline: Reading | null;
  /** Reading of the year that counts as now. */
  current: Reading | null;
  latest: Reading | null;
  /** First year of today's definition, where it changed. */
  definitionSince: number | null;
  /** First year whose references compare with today's: the linked indicator's definition changed then. */
  referencesSince: number | null;
};

export function arrangeSeries(input: AssessInput): Series {
  const unit = readUnit(input.unit);
  const readings: Reading[] = [];
  let definitionSince: number | null = null;
  for (const point of input.points) {
    if (point.year > input.asOf) continue;
    readings.push({
      year: point.year,
      value: meantValue(exactValue(point, unit), point, input.rule),
      reference: exactReference(point, unit),
      point,
    });
    if (point.definitionChanged) definitionSince = Math.max(point.year, definitionSince ?? point.year);
  }
  readings.sort((a, b) => a.year - b.year);
  const start = Math.max(input.baselineYear, definitionSince ?? input.baselineYear);
  const usable = readings.filter((reading) => reading.year >= start);
  const latest = readings.at(-1) ?? null;
  return {
    unit,
    readings,
    usable,
    baseline: usable.find((reading) => reading.year === input.baselineYear) ?? null,
    current: latest?.year === input.asOf ? latest : null,
    latest,
    definitionSince,
    referencesSince: input.reference?.definitionSince ?? null,
  };
}

/** Derived from the linked indicator's counts where it has them, as that indicator itself is scored. */
function exactReference({ reference, referenceCounts, year }: SeriesPoint, unit: UnitFacts): Fraction | null {
  return reference === undefined ? null : exactValue({ year, value: reference, ...referenceCounts }, unit);
}

/** A rate with numerator and denominator is derived from them, never taken as typed (method §4). */
export function exactValue(point: SeriesPoint, unit: UnitFacts): Fraction {
  if (hasCounts(point) && (unit.scale !== null || point.value === '')) {
    return Fraction.of(point.numerator, point.denominator).timesInteger(unit.scale ?? 1);
  }
  const ratio = point.value.split(':');
  return ratio.length === 2 ? Fraction.of(ratio[0]!, ratio[1]!) : Fraction.of(point.value);
}

/**
 * Two thirds has no exact decimal: a reading typed as 0.667 can only ever be the ratio at its own decimals. Ratios
 * that do have one (1∶2) are compared exactly, and so is every reading given as x:y or as two counts.
 */
function meantValue(value: Fraction, point: SeriesPoint, rule: TargetRule): Fraction {
  if (rule.kind !== 'ratio' || rule.bound !== 'exact' || Fraction.of(rule.consequent).sign() === 0)
    return value;
  const decimals = /^\d+\.(\d{2,})$/.exec(point.value)?.[1]?.length;
  if (decimals === undefined || point.numerator !== undefined) return value;
  const ratio = Fraction.of(rule.antecedent, rule.consequent);
  const isMeant = !ratio.isDecimal() && Fraction.of(ratio.toFixed(decimals)).compare(value) === 0;
  return isMeant ? ratio : value;
}

export function isDerived(reading: Reading, unit: UnitFacts): boolean {
  return hasCounts(reading.point) && (unit.scale !== null || reading.point.value === '');
}

export function findReading(readings: Reading[], year: number): Reading | null {
  return readings.find((reading) => reading.year === year) ?? null;
}
