import { displayReading } from '@/lib/domain/reading/display-reading';
import { entryTextsOf, type StoredNumbers } from '@/lib/domain/reading/entry-texts-of';
import type { Dimension } from '@/lib/domain/reading/dimension';
import type { EntryKind, EntryTexts } from '@/lib/domain/reading/interpret-entry';
import type { PartReading, PartTexts } from '@/lib/domain/reading/interpret-parts';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import type { ReturnField } from '@/lib/domain/review/return-field';
import { changeLine } from './review-change';
import { describeEntryLock, type EntryLock, type LockReader } from '@/lib/domain/review/entry-lock';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { AttachmentTally } from './attachments';

/** The texts of a row's inputs; of the breakdown only categories that say something. */
export type RowTexts = EntryTexts & { note: string; parts: PartTexts[] };

/** What the server holds of a row. */
export type SavedRow = {
  readingId: string | null;
  version: number | null;
  state: ReadingState;
  texts: RowTexts;
  returnReason: string | null;
  /** The cells that the reason is about. */
  returnFields: readonly ReturnField[];
  overrideReason: string | null;
  demonstration: boolean;
  /** Who typed what is stored, and when; null where nothing is. */
  enteredBy: string | null;
  enteredAt: string | null;
};

export type PreviousValue = {
  year: number;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  shown: string;
  /** The breakdown, and as it is printed. */
  parts: (PartReading & { shown: string })[];
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
  /** What the row is broken down by. */
  dimensions: Dimension[];
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
  /** 自上次审核后有改动: what changed; null where nothing did, and for those who do not review. */
  changedSince: string | null;
  /** How many 留言 the year's value has. */
  comments: number;
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
  dimensions: Dimension[];
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  targetText: string | null;
  direction: EntryRow['direction'];
  change: ChangeSinceReview | null;
  departments: { name: string; role: 'lead' | 'participating' }[];
  reading:
    | (StoredNumbers & {
        id: string;
        version: number;
        state: Exclude<ReadingState, 'empty'>;
        flag: string;
        note: string | null;
        parts: readonly PartReading[];
        returnReason: string | null;
        returnFields: readonly ReturnField[];
        overrideReason: string | null;
        enteredBy: string | null;
        enteredAt: string;
      })
    | null;
  earlier: (StoredNumbers & {
    value: ExactNumber;
    year: number;
    flag: string;
    parts: readonly PartReading[];
  })[];
  lock: EntryLock;
  comments: number;
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
    dimensions: row.dimensions,
    direction: row.direction,
    about: aboutOf(row),
    department: lead?.name ?? null,
    helpers: departments.filter((department) => department !== lead).map(({ name }) => name),
    previous: previousOf(row),
    saved: reading ? toSavedRow(reading, row.entryKind) : EMPTY_SAVED,
    owed: !NOT_OWED.includes(row.lock.kind),
    attachments:
      row.lock.kind === 'notYours' && row.attachments === 0
        ? null
        : { subject: { ...place, indicatorId: row.indicatorId }, count: row.attachments },
    barred: isOwnState(row.lock) ? '' : describeEntryLock(row.lock, reader),
    changedSince: changeLine(row.change),
    comments: row.comments,
  };
}

const NOT_OWED: readonly EntryLock['kind'][] = ['notYours', 'judgement', 'notInRound'];

const EMPTY_SAVED: SavedRow = {
  readingId: null,
  version: null,
  state: 'empty',
  texts: { value: '', numerator: '', denominator: '', note: '', parts: [] },
  returnReason: null,
  returnFields: [],
  overrideReason: null,
  demonstration: false,
  enteredBy: null,
  enteredAt: null,
};

/** A stored or just returned reading as the row's inputs show it. */
export function toSavedRow(
  reading: StoredNumbers & {
    id: string | null;
    version: number | null;
    state: ReadingState;
    flag?: string;
    note: string | null;
    parts: readonly PartReading[];
    returnReason?: string | null;
    returnFields?: readonly ReturnField[];
    overrideReason?: string | null;
    enteredBy: string | null;
    enteredAt: string | null;
  },
  kind: EntryKind,
): SavedRow {
  const empty = reading.value === null && reading.parts.length === 0;
  return {
    readingId: reading.id,
    version: reading.version,
    state: empty && reading.state === 'draft' ? 'empty' : reading.state,
    texts: toTexts(reading, kind),
    returnReason: reading.returnReason ?? null,
    returnFields: reading.returnFields ?? [],
    overrideReason: reading.overrideReason ?? null,
    demonstration: reading.flag === 'demonstration',
    enteredBy: reading.enteredBy,
    enteredAt: reading.enteredAt,
  };
}

function toTexts(
  reading: StoredNumbers & { note: string | null; parts: readonly PartReading[] },
  kind: EntryKind,
): RowTexts {
  const parts = reading.parts.map((part) => ({ category: part.category, ...entryTextsOf(part, kind) }));
  return { ...entryTextsOf(reading, kind), note: reading.note ?? '', parts };
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
  const { year, value, numerator, denominator, flag, parts } = last;
  return {
    year,
    value,
    numerator,
    denominator,
    shown: displayReading(last, entryKind),
    parts: parts.map((part) => ({ ...part, shown: displayReading(part, entryKind) })),
    demonstration: flag === 'demonstration',
  };
}

/** Locks that follow from the row's own state; they change while the sheet is open. */
const isOwnState = ({ kind }: EntryLock): boolean =>
  kind === 'open' || kind === 'submitted' || kind === 'approved' || kind === 'archived';
