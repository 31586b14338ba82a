import { Fraction } from '../scoring/fraction';
import { readUnit } from '../scoring/unit';
import type { ComparedDistrict } from './catalogue-row';
import type { ComparedMember } from './compare-districts';
import type { ApartDistrict } from './split-comparable';

/** Of the districts of one city, as far as they are compared. */
export type CityAverage = {
  cityCode: string;
  city: string;
  districts: number;
  average:
    | { kind: 'weighted'; value: Fraction }
    /** Not all give numerators and denominators: every district counts the same. */
    | { kind: 'mean'; value: Fraction }
    /** Where one is missing, an average would speak of other districts than its name says. */
    | { kind: 'none'; missing: ComparedDistrict[] };
};

/** An average for every city of which at least two districts take part, in the order of their codes. */
export function averageCities(
  members: readonly ComparedMember[],
  apart: readonly ApartDistrict[],
): CityAverage[] {
  const districts = [...members, ...apart].map(({ district }) => district);
  const cities = new Map(districts.map(({ cityCode, city }) => [cityCode, city]));
  return [...cities]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([cityCode, city]) => {
      const own = members.filter(({ district }) => district.cityCode === cityCode);
      const missing = apart.map(({ district }) => district).filter((one) => one.cityCode === cityCode);
      const count = own.length + missing.length;
      if (count < 2 || own.length === 0) return [];
      const average = missing.length > 0 ? { kind: 'none' as const, missing } : averageOf(own);
      return [{ cityCode, city, districts: count, average }];
    });
}

/** Weighted by the denominators where all give them: the rate of all districts taken together. */
function averageOf(members: readonly ComparedMember[]): CityAverage['average'] {
  const counts = members.map(({ row: { reading } }) =>
    reading.numerator === null || reading.denominator === null
      ? null
      : { top: Fraction.of(reading.numerator), bottom: Fraction.of(reading.denominator) },
  );
  if (counts.every((count) => count !== null)) {
    const top = sum(counts.map((count) => count.top));
    const bottom = sum(counts.map((count) => count.bottom));
    const { unit, entryKind } = members[0]!.row;
    const scale = entryKind === 'ratio' ? 1 : (readUnit(unit).scale ?? 1);
    return { kind: 'weighted', value: top.timesInteger(scale).over(bottom) };
  }
  const total = sum(members.map(({ value }) => value));
  return { kind: 'mean', value: total.over(Fraction.of(members.length)) };
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((total, value) => total.plus(value), Fraction.ZERO);
}
