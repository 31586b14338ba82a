import { createHash } from 'node:crypto';
import type { ReportingRow, StoredReading } from '@/lib/db/reading-rows';
import { listSnapshots } from '@/lib/db/uploads';
import type { EntryError } from '@/lib/domain/reading/interpret-entry';
import { describeEntryRefusal, lockReaderOf, type EntryLock } from '@/lib/domain/review/entry-lock';
import { hasSameContent, type EntryContent } from '@/lib/domain/review/same-entry';
import { composeEntry } from '@/lib/domain/upload/compose-entry';
import { BLANK_CONTENT, describeContent, textsOfContent } from '@/lib/domain/upload/entry-texts';
import type { UploadOutcome } from '@/lib/domain/upload/upload-outcome';
import type { CellProblem, UploadedLine } from '@/lib/domain/upload/uploaded-line';
import { readingSnapshotSchema } from '@/lib/schemas/reading-snapshot';
import type { UploadContents } from '@/lib/schemas/upload';
import { lockOf, UNKNOWN_INDICATOR, type BatchContext } from './reading-batch';
import { decideContent, readContent } from './save-readings';
import { fullNameOf, visibleReading } from './visible-reading';

/** One line of the dry run. */
export type UploadRow = {
  /** Null for a line that could not be tied to an indicator. */
  indicatorId: string | null;
  outcome: UploadOutcome;
  serial: string;
  name: string;
  unit: string;
  /** Where in the table the indicator stands. */
  place: string;
  /** What is stored now, in words, and by whom; null when there is nothing, or nothing for this reader. */
  stored: { text: string; by: string | null; at: string } | null;
  /** What the table says, in words. */
  given: string;
  message: string;
  problems: CellProblem[];
};

/** With what the reading becomes; null where it is left alone. */
export type PlannedRow = UploadRow & { version: number | null; content: EntryContent | null };

export type UploadPlan = {
  rows: PlannedRow[];
  /** The same only while nothing has moved: outcomes, versions, locks. */
  fingerprint: string;
};

type Bases = ReadonlyMap<string, EntryContent>;

/**
 * What applying a table would do, indicator by indicator, decided by the rules of saving drafts. A value that was
 * changed since the table was downloaded is a conflict only where the table was changed as well.
 */
export async function planUpload(context: BatchContext, contents: UploadContents): Promise<UploadPlan> {
  const groups = groupLines(contents.lines);
  const bases = await loadBases(context, groups);
  const known = [...context.rows.values()].flatMap((row) => {
    const lines = groups.get(row.indicatorId);
    return lines ? [planRow(row, lines, context, bases)] : [];
  });
  const unknown = [...groups].flatMap(([indicatorId, lines]) =>
    context.rows.has(indicatorId)
      ? []
      : [stray({ place: lines[0]?.place ?? '', message: UNKNOWN_INDICATOR })],
  );
  const rows = [...known, ...unknown, ...contents.strays.map(stray)];
  return { rows, fingerprint: fingerprintOf(rows) };
}

function groupLines(lines: readonly UploadedLine[]): Map<string, UploadedLine[]> {
  const groups = new Map<string, UploadedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.indicatorId);
    if (group) group.push(line);
    else groups.set(line.indicatorId, [line]);
  }
  return groups;
}

/** Lines of two downloads may have been put together: the older one tells what was not seen. */
const versionOf = (lines: readonly UploadedLine[]): number =>
  lines.reduce((least, { version }) => Math.min(least, version), Number.MAX_SAFE_INTEGER);

/** What stood in the table when it was downloaded, for readings that have moved on since. */
async function loadBases(context: BatchContext, groups: Map<string, UploadedLine[]>): Promise<Bases> {
  const wanted = [...groups].flatMap(([indicatorId, lines]) => {
    const reading = context.rows.get(indicatorId)?.reading;
    const version = versionOf(lines);
    return reading && version > 0 && version !== reading.version ? [{ readingId: reading.id, version }] : [];
  });
  const found = await listSnapshots(context.db, context.districtId, wanted);
  return new Map([...found].map(([id, after]) => [id, readingSnapshotSchema.parse(after)]));
}

type Judged = Pick<UploadRow, 'outcome'> & Partial<Pick<PlannedRow, 'message' | 'problems' | 'content'>>;

function planRow(
  row: ReportingRow,
  lines: readonly UploadedLine[],
  context: BatchContext,
  bases: Bases,
): PlannedRow {
  const lock = lockOf(context, row);
  const seen = visibleReading(row, lock);
  const base = baseOf(lines, seen, bases);
  const [seenTexts, baseTexts] = [seen, base].map((content) =>
    textsOfContent(content ?? BLANK_CONTENT, row.entryKind),
  );
  const { texts, problems } = composeEntry(lines, row, seenTexts!, baseTexts!);
  const cell = { indicatorId: row.indicatorId, version: row.reading?.version ?? null, ...texts };
  const read = readContent(cell, { ...row, reading: seen }, context.year);
  const given = problems.length > 0 || 'refusal' in read ? null : read;
  const errors = 'refusal' in read ? problemsOf(read.refusal.errors, lines) : [];
  const judged = judge(
    { row, lock, seen, base, content: given, problems: [...problems, ...errors] },
    context,
    lines,
  );
  return {
    indicatorId: row.indicatorId,
    serial: row.serial,
    name: fullNameOf(row),
    unit: row.unit,
    place: lines[0]?.place ?? '',
    stored: seen && {
      text: describeContent(seen, row.entryKind),
      by: seen.enteredBy,
      at: seen.enteredAt,
    },
    given: given ? describeContent(given, row.entryKind) : rawText(lines[0]),
    message: '',
    problems: [],
    version: row.reading?.version ?? null,
    content: null,
    ...judged,
  };
}

/** What cannot be read, as it stands in the table. */
function rawText(line: UploadedLine | undefined): string {
  if (!line) return '';
  const { value, numerator, denominator } = line.cells;
  const fraction = numerator.text || denominator.text ? `${numerator.text}/${denominator.text}` : '';
  return [value.text, fraction].filter(Boolean).join('；');
}

/** Null where nobody knows any more what the table was made from. */
function baseOf(
  lines: readonly UploadedLine[],
  seen: StoredReading | null,
  bases: Bases,
): EntryContent | null {
  const version = versionOf(lines);
  if (version === 0) return BLANK_CONTENT;
  if (!seen) return null;
  return version === seen.version ? seen : (bases.get(seen.id) ?? null);
}

type Facts = {
  row: ReportingRow;
  lock: EntryLock;
  seen: StoredReading | null;
  base: EntryContent | null;
  content: EntryContent | null;
  problems: CellProblem[];
};

const NEWER_KEPT = '表中未改动，系统中已有较新的值，保留不变。';

function judge(
  { row, lock, seen, base, content, problems }: Facts,
  context: BatchContext,
  lines: readonly UploadedLine[],
): Judged {
  const untouched = content !== null && base !== null && hasSameContent(content, base);
  if (content !== null && hasSameContent(content, seen ?? BLANK_CONTENT)) return { outcome: 'same' };
  const isCurrent = versionOf(lines) === (seen?.version ?? 0);
  if (untouched && !isCurrent) return { outcome: 'same', message: NEWER_KEPT };
  if (lock.kind !== 'open') {
    return { outcome: 'locked', message: describeEntryRefusal(lock, lockReaderOf(context.actor.role)) };
  }
  if (content === null) return { outcome: 'invalid', problems };
  const verdict = decideContent(content, row, context);
  if ('refusal' in verdict) return { outcome: 'locked', message: verdict.refusal.message };
  if (!isCurrent) return { outcome: 'conflict', content };
  const wasBlank = seen === null || hasSameContent(seen, BLANK_CONTENT);
  return { outcome: wasBlank ? 'new' : 'changed', content };
}

/** What the rules of entering say, at the cell it is about. */
function problemsOf(errors: readonly EntryError[], lines: readonly UploadedLine[]): CellProblem[] {
  return errors.map(({ field, part, message }) => {
    const line = lines.find(({ category }) => category === (part ?? 'total')) ?? lines[0];
    return { place: placeOf(line, field), message };
  });
}

/** A fraction typed into the cell of the value is doubted there. */
function placeOf(line: UploadedLine | undefined, field: EntryError['field']): string {
  if (!line) return '';
  const { numerator, denominator } = line.cells;
  const inValue = numerator.text === '' && denominator.text === '';
  return line.cells[inValue ? 'value' : field].place;
}

const stray = ({ place, message }: CellProblem): PlannedRow => ({
  indicatorId: null,
  outcome: 'invalid',
  serial: '',
  name: '',
  unit: '',
  place,
  stored: null,
  given: '',
  message: '',
  problems: [{ place, message }],
  version: null,
  content: null,
});

function fingerprintOf(rows: readonly PlannedRow[]): string {
  const facts = rows.map(({ indicatorId, outcome, version, stored }) => [
    indicatorId,
    outcome,
    version,
    stored?.text ?? null,
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
