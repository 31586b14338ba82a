import type { EntryKind } from '../reading/interpret-entry';
import type { PlanKind } from '../reading/monitored-indicator';
import type { Gap } from '../review/round';
import type { Status } from '../scoring/assessment';
import type { Direction, ExactNumber, TargetRule } from '../target/rule';

/** A district that takes part in a comparison, with the city it belongs to. */
export type ComparedDistrict = {
  code: string;
  name: string;
  cityCode: string;
  city: string;
  /** Whether the year was monitored at all. */
  hasRound: boolean;
};

/** An approved value of the year; others are never compared. */
export type ComparedReading = {
  /** With the decimals it was entered with; 2∶3 for a ratio. */
  text: string;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  /** 初步数: approved, but the year is not archived yet. */
  preliminary: boolean;
  demonstration: boolean;
};

/** A catalogue indicator as the plan of one district has it, in one year. */
export type CatalogueRow = {
  key: string;
  district: string;
  id: string;
  kind: PlanKind;
  domain: string;
  serial: string;
  name: string;
  unit: string;
  entryKind: EntryKind;
  definition: string | null;
  /** Last year, up to this one, from which the definition (口径) changed; null = never. */
  definitionSince: number | null;
  /** Reported and scored by its 分项. */
  isSplit: boolean;
  direction: Direction;
  target: { text: string; rule: TargetRule } | null;
  reading: ComparedReading | null;
  /** Handed in, and not approved yet. */
  waiting: boolean;
  gap: Gap | null;
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
};

const KIND_ORDER: readonly PlanKind[] = ['women', 'children', 'action'];

/**
 * The row that stands for each district where several plans measure the same: one with a value before one without,
 * the ten-year plans before an action plan, then as printed. Rows come in printed order.
 */
export function chooseRows(
  rows: readonly CatalogueRow[],
  kind: PlanKind | undefined,
): Map<string, CatalogueRow> {
  const chosen = new Map<string, CatalogueRow>();
  for (const row of rows) {
    if (kind !== undefined && row.kind !== kind) continue;
    const held = chosen.get(row.district);
    if (!held || isPreferred(row, held)) chosen.set(row.district, row);
  }
  return chosen;
}

function isPreferred(row: CatalogueRow, held: CatalogueRow): boolean {
  const hasValue = row.reading !== null;
  if (hasValue !== (held.reading !== null)) return hasValue;
  return KIND_ORDER.indexOf(row.kind) < KIND_ORDER.indexOf(held.kind);
}
