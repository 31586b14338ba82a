import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/access/actor';
import { hasSameParts } from '@/lib/domain/review/same-entry';
import type { ReadingAct } from '@/lib/domain/review/reading-state';
import type { Db } from './client';
import type { StoredReading } from './reading-rows';

/** One change of one reading: what it was (null: there was none), what it becomes, and why. */
export type ReadingChange = {
  indicatorId: string;
  before: StoredReading | null;
  after: Omit<StoredReading, 'id' | 'version'>;
  act: ReadingAct;
  reason: string | null;
};

export type WrittenReading = { indicatorId: string; id: string; version: number };

type Place = { districtId: string; year: number; actor: Pick<Actor, 'id' | 'name'> };

/**
 * Writes many changes in a few statements: updates guarded by version, inserts that give way to a row made
 * meanwhile, their breakdowns, revisions and audit rows. Returns what was written; a change missing there was stale.
 */
export async function writeReadingChanges(
  db: Db,
  place: Place,
  changes: readonly ReadingChange[],
): Promise<WrittenReading[]> {
  if (changes.length === 0) return [];
  const written = [
    ...(await updateReadings(db, place, changes)),
    ...(await insertReadings(db, place, changes)),
  ];
  await recordChanges(db, place, changes, written);
  return written;
}

async function updateReadings(
  db: Db,
  { districtId }: Place,
  changes: readonly ReadingChange[],
): Promise<WrittenReading[]> {
  const rows = changes.flatMap(({ before, after }) =>
    before ? [{ id: before.id, version: before.version, ...after }] : [],
  );
  if (rows.length === 0) return [];
  return db.$queryRaw<WrittenReading[]>`
    UPDATE reading r SET
      value = x.value, scale = x.scale, numerator = x.numerator, denominator = x.denominator,
      state = x.state, flag = x.flag, note = x.note, override_reason = x."overrideReason",
      return_reason = x."returnReason", return_fields = x."returnFields", version = r.version + 1,
      entered_by_id = x."enteredById", entered_by = x."enteredBy", entered_at = x."enteredAt",
      reviewed_by_id = x."reviewedById", reviewed_by = x."reviewedBy", reviewed_at = x."reviewedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
      id text, version int, value numeric, scale smallint, numerator numeric, denominator numeric,
      state "ReadingState", flag "DataFlag", note text, "overrideReason" text, "returnReason" text, "returnFields" text[],
      "enteredById" text, "enteredBy" text, "enteredAt" timestamptz,
      "reviewedById" text, "reviewedBy" text, "reviewedAt" timestamptz)
    WHERE r.district_id = ${districtId} AND r.id = x.id AND r.version = x.version
    RETURNING r.indicator_id AS "indicatorId", r.id, r.version`;
}

async function insertReadings(
  db: Db,
  { districtId, year }: Place,
  changes: readonly ReadingChange[],
): Promise<WrittenReading[]> {
  const rows = changes
    .filter(({ before }) => before === null)
    .map(({ indicatorId, after: { parts: _parts, ...after } }) => ({
      id: randomUUID(),
      indicatorId,
      ...after,
    }));
  if (rows.length === 0) return [];
  return db.$queryRaw<WrittenReading[]>`
    INSERT INTO reading (district_id, id, indicator_id, year, value, scale, numerator, denominator, state, flag, note,
      override_reason, return_reason, return_fields, entered_by_id, entered_by, entered_at, reviewed_by_id, reviewed_by, reviewed_at)
    SELECT ${districtId}, x.id, x."indicatorId", ${year}::int, x.value, x.scale, x.numerator, x.denominator, x.state,
      x.flag, x.note, x."overrideReason", x."returnReason", x."returnFields", x."enteredById", x."enteredBy", x."enteredAt",
      x."reviewedById", x."reviewedBy", x."reviewedAt"
    FROM jsonb_to_recordset(${rowsJson(rows)}::jsonb) AS x(
      id text, "indicatorId" text, value numeric, scale smallint, numerator numeric, denominator numeric,
      state "ReadingState", flag "DataFlag", note text, "overrideReason" text, "returnReason" text, "returnFields" text[],
      "enteredById" text, "enteredBy" text, "enteredAt" timestamptz,
      "reviewedById" text, "reviewedBy" text, "reviewedAt" timestamptz)
    ON CONFLICT DO NOTHING
    RETURNING indicator_id AS "indicatorId", id, version`;
}

type Recorded = { reading: WrittenReading; change: ReadingChange };

/** As JSON without what is null: a record set reads it as null all the same, and most of it is. */
const rowsJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => (value === null ? undefined : value));

/** Breakdowns that changed are written anew, in two statements. */
async function replaceParts(db: Db, districtId: string, records: readonly Recorded[]): Promise<void> {
  const changed = records.filter(
    ({ change: { before, after } }) => !hasSameParts(before?.parts ?? [], after.parts),
  );
  if (changed.length === 0) return;
  const readingIds = changed.map(({ reading }) => reading.id);
  await db.readingPart.deleteMany({ where: { districtId, readingId: { in: readingIds } } });
  const data = changed.flatMap(({ reading, change }) =>
    change.after.parts.map((part) => ({ districtId, readingId: reading.id, ...part })),
  );
  if (data.length > 0) await db.readingPart.createMany({ data });
}

async function recordChanges(
  db: Db,
  { districtId, actor }: Place,
  changes: readonly ReadingChange[],
  written: readonly WrittenReading[],
): Promise<void> {
  const changeOf = new Map(changes.map((change) => [change.indicatorId, change]));
  const records = written.flatMap((reading) => {
    const change = changeOf.get(reading.indicatorId);
    return change ? [{ reading, change }] : [];
  });
  if (records.length === 0) return;
  await replaceParts(db, districtId, records);
  const lines = records.map(({ reading, change }) => ({
    revisionId: randomUUID(),
    auditId: randomUUID(),
    readingId: reading.id,
    version: reading.version,
    action: change.act,
    before: change.before && snapshotOf(change.before),
    after: snapshotOf(change.after),
    reason: change.reason,
    detail: {
      indicatorId: reading.indicatorId,
      version: reading.version,
      from: change.before?.state ?? 'empty',
      to: change.after.state,
      ...(change.reason === null ? {} : { reason: change.reason }),
    },
  }));
  await db.$executeRaw`
    WITH line AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS x(
        "revisionId" text, "auditId" text, "readingId" text, version int, action text, before jsonb, after jsonb,
        reason text, detail jsonb)),
      revision AS (INSERT INTO reading_revision
          (district_id, id, reading_id, version, action, before, after, reason, actor_id, actor)
        SELECT ${districtId}, "revisionId", "readingId", version, action, before, after, reason,
          ${actor.id}, ${actor.name} FROM line)
    INSERT INTO audit_log (id, district_id, actor_id, actor, action, subject_type, subject_id, detail)
    SELECT "auditId", ${districtId}, ${actor.id}, ${actor.name}, 'reading.' || action, 'reading', "readingId", detail
    FROM line`;
}

function snapshotOf(reading: Omit<StoredReading, 'id' | 'version'>) {
  const { value, scale, numerator, denominator, parts, state, note } = reading;
  const { overrideReason, returnReason, returnFields } = reading;
  return {
    value,
    scale,
    numerator,
    denominator,
    parts,
    state,
    note,
    overrideReason,
    returnReason,
    returnFields: [...returnFields],
  };
}
