import { displayReading } from '@/lib/domain/reading/display-reading';
import type { EntryKind, EntryTexts } from '@/lib/domain/reading/interpret-entry';
import { describeEntryLock, type EntryLock, type LockReader } from '@/lib/domain/review/entry-lock';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { AttachmentTally } from './attachments';

/** The texts of a row's inputs. */
export type RowTexts = EntryTexts & { note: string };

/** What the server holds of a row. */
export type SavedRow = {
  readingId: string | null;
  version: number | null;
  state: ReadingState;
  texts: RowTexts;
  returnReason: string | null;
  overrideReason: string | null;
  demonstration: boolean;
};

export type PreviousValue = {
  year: number;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  shown: string;
  demonstration: boolean;
};

export type PrintedRow = { id: string; serial: string; name: string };

/** One line of the entry sheet, ready for the client component. */
export type EntryRow = {
  indicatorId: string;
  planKind: 'women' | 'children' | 'action';
  domain: string;
  /** 22, or 22-1 for a part. */
  serial: string;
  /** Of a part, the printed row it belongs to. */
  row: PrintedRow | null;
  name: string;
  unit: string;
  target: string;
  binding: boolean;
  entryKind: EntryKind;
  direction: 'up' | 'down' | 'band' | 'hold' | 'none';
  about: { label: string; text: string }[];
  department: string | null;
  helpers: string[];
  previous: PreviousValue | null;
  saved: SavedRow;
  /** Counts among what this person has to report, locked or not. */
  owed: boolean;
  /** Null where there is nothing to see and nothing to add. */
  attachments: AttachmentTally | null;
  /** Why the row cannot be written, apart from its own state; empty when it can. */
  barred: string;
};

type StoredNumbers = {
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
};

type StoredRow = {
  indicatorId: string;
  planKind: EntryRow['planKind'];
  domain: string;
  serial: string;
  row: PrintedRow | null;
  name: string;
  unit: string;
  attribute: 'binding' | 'anticipated' | null;
  entryKind: EntryKind;
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  targetText: string | null;
  direction: EntryRow['direction'];
  departments: { name: string; role: 'lead' | 'participating' }[];
  reading:
    | (StoredNumbers & {
        id: string;
        version: number;
        state: Exclude<ReadingState, 'empty'>;
        flag: string;
        note: string | null;
        returnReason: string | null;
        overrideReason: string | null;
      })
    | null;
  earlier: (StoredNumbers & { value: ExactNumber; year: number; flag: string })[];
  lock: EntryLock;
  attachments: number;
};

type Place = { districtId: string; year: number };

export function toEntryRow(row: StoredRow, reader: LockReader, place: Place): EntryRow {
  const { reading, departments } = row;
  const lead = departments.find(({ role }) => role === 'lead');
  return {
    indicatorId: row.indicatorId,
    planKind: row.planKind,
    domain: row.domain,
    serial: row.serial,
    row: row.row,
    name: row.name,
    unit: row.unit,
    target: row.targetText ?? '',
    binding: row.attribute === 'binding',
    entryKind: row.entryKind,
    direction: row.direction,
    about: aboutOf(row),
    department: lead?.name ?? null,
    helpers: departments.filter((department) => department !== lead).map(({ name }) => name),
    previous: previousOf(row),
    saved: reading ? toSavedRow(reading, row.entryKind) : EMPTY_SAVED,
    owed: row.lock.kind !== 'notYours' && row.lock.kind !== 'judgement',
    attachments:
      row.lock.kind === 'notYours' && row.attachments === 0
        ? null
        : { subject: { ...place, indicatorId: row.indicatorId }, count: row.attachments },
    barred: isOwnState(row.lock) ? '' : describeEntryLock(row.lock, reader),
  };
}

const EMPTY_SAVED: SavedRow = {
  readingId: null,
  version: null,
  state: 'empty',
  texts: { value: '', numerator: '', denominator: '', note: '' },
  returnReason: null,
  overrideReason: null,
  demonstration: false,
};

/** A stored or just returned reading as the row's inputs show it. */
export function toSavedRow(
  reading: StoredNumbers & {
    id: string | null;
    version: number | null;
    state: ReadingState;
    flag?: string;
    note: string | null;
    returnReason?: string | null;
    overrideReason?: string | null;
  },
  kind: EntryKind,
): SavedRow {
  const empty = reading.value === null;
  return {
    readingId: reading.id,
    version: reading.version,
    state: empty && reading.state === 'draft' ? 'empty' : reading.state,
    texts: toTexts(reading, kind),
    returnReason: reading.returnReason ?? null,
    overrideReason: reading.overrideReason ?? null,
    demonstration: reading.flag === 'demonstration',
  };
}

function toTexts(reading: StoredNumbers & { note: string | null }, kind: EntryKind): RowTexts {
  const note = reading.note ?? '';
  const { value, numerator, denominator, scale } = reading;
  if (value === null) return { value: '', numerator: '', denominator: '', note };
  const shown = displayReading({ value, scale, numerator, denominator }, kind);
  if (kind === 'ratio') return { value: shown, numerator: '', denominator: '', note };
  return { value: shown, numerator: numerator ?? '', denominator: denominator ?? '', note };
}

function aboutOf(row: StoredRow): EntryRow['about'] {
  const parts: [string, string | null][] = [
    ['口径', row.definition],
    ['算法', row.formula],
    ['来源', row.dataSource],
  ];
  return parts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function previousOf({ earlier, entryKind }: StoredRow): PreviousValue | null {
  const [last] = earlier;
  if (!last) return null;
  const { year, value, numerator, denominator, flag } = last;
  return {
    year,
    value,
    numerator,
    denominator,
    shown: displayReading(last, entryKind),
    demonstration: flag === 'demonstration',
  };
}

/** Locks that follow from the row's own state; they change while the sheet is open. */
const isOwnState = ({ kind }: EntryLock): boolean =>
  kind === 'open' || kind === 'submitted' || kind === 'approved' || kind === 'archived';
