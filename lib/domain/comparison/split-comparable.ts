import type { Gap } from '../review/round';
import { shareOfUnit } from '../target/share-unit';
import type { Direction } from '../target/rule';
import type { CatalogueRow, ComparedDistrict, ComparedReading } from './catalogue-row';

/** Why a district stands apart from a comparison; never silently left out. */
export type ApartReason =
  | { kind: 'notInPlan' }
  | { kind: 'noRound' }
  | { kind: 'split' }
  | { kind: 'judged' }
  | { kind: 'waiting' }
  | { kind: 'gap'; gap: Gap }
  | { kind: 'notReported' }
  | { kind: 'unit'; unit: string }
  | { kind: 'definition'; definition: string }
  | { kind: 'definitionSince'; since: number | null }
  | { kind: 'direction'; direction: Direction };

export type ApartDistrict = {
  district: ComparedDistrict;
  /** Absent where the district's plan has no such indicator. */
  row: CatalogueRow | null;
  reason: ApartReason;
};

export type ValuedRow = CatalogueRow & { reading: ComparedReading };

export type ComparableDistrict = { district: ComparedDistrict; row: ValuedRow };

/**
 * Those that measure the same in the same way, and the others with the first reason that sets them apart. What most
 * districts have – unit, definition, direction, one after the other – is what is compared; of two equally frequent
 * ones that of the smaller district code. A definition that nobody wrote down contradicts none.
 */
export function splitComparable(
  districts: readonly ComparedDistrict[],
  rows: ReadonlyMap<string, CatalogueRow>,
): { comparable: ComparableDistrict[]; apart: ApartDistrict[] } {
  const ordered = [...districts].sort((a, b) => a.code.localeCompare(b.code, 'en'));
  const apart: ApartDistrict[] = [];
  let comparable: ComparableDistrict[] = [];
  for (const district of ordered) {
    const row = rows.get(district.code) ?? null;
    const valued = valuedRow(row);
    if (valued) comparable.push({ district, row: valued });
    else apart.push({ district, row, reason: reasonWithoutValue(district, row) });
  }
  for (const { keyOf, reasonOf } of MEASURES) {
    const kept = mostFrequent(comparable.map(({ row }) => keyOf(row)));
    const fits = ({ row }: ComparableDistrict) => [kept, null].includes(keyOf(row));
    apart.push(
      ...comparable
        .filter((member) => !fits(member))
        .map(({ district, row }) => ({ district, row, reason: reasonOf(row) })),
    );
    comparable = comparable.filter(fits);
  }
  return { comparable, apart: apart.sort((a, b) => a.district.code.localeCompare(b.district.code, 'en')) };
}

function valuedRow(row: CatalogueRow | null): ValuedRow | null {
  if (!row || row.isSplit || row.entryKind === 'judgement' || row.reading === null) return null;
  return { ...row, reading: row.reading };
}

function reasonWithoutValue(district: ComparedDistrict, row: CatalogueRow | null): ApartReason {
  if (!row) return { kind: 'notInPlan' };
  if (row.isSplit) return { kind: 'split' };
  if (!district.hasRound) return { kind: 'noRound' };
  if (row.entryKind === 'judgement') return { kind: 'judged' };
  if (row.waiting) return { kind: 'waiting' };
  return row.gap ? { kind: 'gap', gap: row.gap } : { kind: 'notReported' };
}

type Measure = {
  /** null fits with every other. */
  keyOf: (row: CatalogueRow) => string | null;
  reasonOf: (row: CatalogueRow) => ApartReason;
};

const MEASURES: readonly Measure[] = [
  {
    keyOf: ({ unit }) => shareOfUnit(unit) ?? unit.trim(),
    reasonOf: ({ unit }) => ({ kind: 'unit', unit: unit.trim() }),
  },
  {
    keyOf: ({ definition }) => definition?.replace(/\s/g, '') || null,
    reasonOf: ({ definition }) => ({ kind: 'definition', definition: definition ?? '' }),
  },
  {
    keyOf: ({ definitionSince }) => String(definitionSince),
    reasonOf: ({ definitionSince }) => ({ kind: 'definitionSince', since: definitionSince }),
  },
  {
    keyOf: ({ direction }) => direction,
    reasonOf: ({ direction }) => ({ kind: 'direction', direction }),
  },
];

function mostFrequent(keys: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
