import type { ConfidenceInterval } from '../scoring/assessment';
import { Fraction } from '../scoring/fraction';
import { isCompleteCount } from '../scoring/unit';
import type { CatalogueRow, ComparedDistrict } from './catalogue-row';
import { exactValue, intervalOf } from './compared-value';
import { rankDistricts, type Better, type Rank, type Ranked } from './rank-districts';
import {
  splitComparable,
  type ApartDistrict,
  type ComparableDistrict,
  type ValuedRow,
} from './split-comparable';

export type ComparedMember = Ranked & {
  district: ComparedDistrict;
  row: ValuedRow;
  interval: ConfidenceInterval | null;
  /** Null where neither side is better, or there is nobody to be ranked among. */
  rank: Rank | null;
};

/** One catalogue indicator across districts. */
export type Comparison = {
  /** By district code. */
  members: ComparedMember[];
  apart: ApartDistrict[];
  /** Null for a band, 保持 and judgements: more is neither better nor worse. */
  better: Better | null;
  /** A whole body was counted: no sample, no intervals. */
  isComplete: boolean;
};

/** Ranks those that measure the same; at least two are needed for a rank. Any order of districts gives the same. */
export function compareDistricts(
  districts: readonly ComparedDistrict[],
  rows: ReadonlyMap<string, CatalogueRow>,
): Comparison {
  const { comparable, apart } = splitComparable(districts, rows);
  // Of one body in all districts, however each of them names the indicator.
  const isComplete = comparable.some(({ row }) => isCompleteCount(row.name));
  const measured = comparable.map((member) => measure(member, isComplete));
  const better = betterSide(comparable);
  const ranks = better !== null && measured.length > 1 ? rankDistricts(measured, better) : null;
  const members = measured.map((member, index) => ({ ...member, rank: ranks?.[index] ?? null }));
  return { members, apart, better, isComplete };
}

function measure({ district, row }: ComparableDistrict, isComplete: boolean): Omit<ComparedMember, 'rank'> {
  const value = exactValue(row, row.reading);
  const interval = isComplete ? null : intervalOf(row, row.reading);
  return {
    district,
    row,
    value,
    interval,
    low: interval ? Fraction.of(interval.low) : value,
    high: interval ? Fraction.of(interval.high) : value,
  };
}

function betterSide(comparable: readonly ComparableDistrict[]): Better | null {
  const direction = comparable[0]?.row.direction;
  return direction === 'up' || direction === 'down' ? direction : null;
}
