import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** What evidence belongs to. */
export type AttachmentPlace =
  | { by: 'indicator'; indicatorId: string; year: number }
  | { by: 'narrative'; narrativeId: string; year: number };

/** A stored file without its content. */
export type AttachmentRow = {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: Date;
};

/** The same with what became of it, for a history. */
export type AttachmentStep = {
  id: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
  removalReason: string | null;
};

const SHOWN = {
  id: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  sha256: true,
  uploadedBy: true,
  uploadedAt: true,
} as const;

const placeOf = (place: AttachmentPlace) =>
  place.by === 'indicator'
    ? { indicatorId: place.indicatorId, year: place.year }
    : { narrativeId: place.narrativeId };

/** What lies there now, oldest first. */
export async function listAttachments(
  db: Db,
  districtId: string,
  place: AttachmentPlace,
): Promise<AttachmentRow[]> {
  return db.attachment.findMany({
    where: { districtId, ...placeOf(place), removedAt: null },
    select: SHOWN,
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Bytes a district keeps of a year, what was taken away included. */
export async function sumAttachmentBytes(db: Db, districtId: string, year: number): Promise<number> {
  const { _sum } = await db.attachment.aggregate({ where: { districtId, year }, _sum: { bytes: true } });
  return _sum.bytes ?? 0;
}

/** One at a time in a district and year, so that the sum of all cannot be exceeded by two at once. */
export async function lockAttachmentSum(db: Db, districtId: string, year: number): Promise<void> {
  const key = `attachment/${districtId}/${year}`;
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
}

export type NewAttachment = Omit<AttachmentRow, 'id'> & {
  content: Uint8Array<ArrayBuffer>;
  uploadedById: string;
};

export async function insertAttachment(
  db: Db,
  districtId: string,
  place: AttachmentPlace,
  row: NewAttachment,
): Promise<AttachmentRow> {
  return db.attachment.create({
    data: { districtId, year: place.year, ...placeOf(place), ...row },
    select: SHOWN,
  });
}

export type AttachmentRecord = {
  id: string;
  indicatorId: string | null;
  narrativeId: string | null;
  year: number;
  fileName: string;
  removed: boolean;
};

/** Where a file belongs; null when the district has no such file. */
export async function findAttachment(
  db: Db,
  districtId: string,
  id: string,
): Promise<AttachmentRecord | null> {
  const row = await db.attachment.findUnique({
    where: { districtId_id: { districtId, id } },
    select: { id: true, indicatorId: true, narrativeId: true, year: true, fileName: true, removedAt: true },
  });
  if (!row) return null;
  const { removedAt, ...rest } = row;
  return { ...rest, removed: removedAt !== null };
}

export async function readAttachmentContent(db: Db, districtId: string, id: string) {
  return db.attachment.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    select: { fileName: true, mediaType: true, content: true },
  });
}

/** Keeps the row for the record; false when somebody else was faster. */
export async function markAttachmentRemoved(
  db: Db,
  districtId: string,
  id: string,
  by: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.attachment.updateMany({
    where: { districtId, id, removedAt: null },
    data: { removedAt: at, removedBy: by },
  });
  return count === 1;
}

/** How many files each indicator's value of the year has; those without any are missing. */
export async function countAttachments(
  db: Db,
  districtId: string,
  year: number,
): Promise<Map<string, number>> {
  const rows = await db.attachment.groupBy({
    by: ['indicatorId'],
    where: { districtId, year, indicatorId: { not: null }, removedAt: null },
    _count: { _all: true },
  });
  return new Map(
    rows.flatMap(({ indicatorId, _count }) => (indicatorId ? [[indicatorId, _count._all]] : [])),
  );
}

const STEP_COLUMNS = Prisma.sql`a.id, a.file_name AS "fileName", a.uploaded_by AS "uploadedBy",
  a.uploaded_at AS "uploadedAt", a.removed_by AS "removedBy", a.removed_at AS "removedAt",
  CASE WHEN a.removed_at IS NOT NULL THEN (SELECT g.detail->>'reason' FROM audit_log g
    WHERE g.subject_type = 'attachment' AND g.subject_id = a.id AND g.district_id = a.district_id
      AND g.action = 'attachment.remove' ORDER BY g.at DESC LIMIT 1) END AS "removalReason"`;

/** What was added to a value or a narrative and taken away, newest first. */
export async function listAttachmentSteps(
  db: Db,
  districtId: string,
  place: AttachmentPlace,
): Promise<AttachmentStep[]> {
  const at =
    place.by === 'indicator'
      ? Prisma.sql`a.indicator_id = ${place.indicatorId} AND a.year = ${place.year}`
      : Prisma.sql`a.narrative_id = ${place.narrativeId}`;
  return db.$queryRaw<AttachmentStep[]>`
    SELECT ${STEP_COLUMNS} FROM attachment a WHERE a.district_id = ${districtId} AND ${at}
    ORDER BY a.uploaded_at DESC, a.id DESC`;
}

/** The same for all years of an indicator. */
export async function listIndicatorAttachmentSteps(
  db: Db,
  districtId: string,
  indicatorId: string,
): Promise<Map<number, AttachmentStep[]>> {
  const rows = await db.$queryRaw<(AttachmentStep & { year: number })[]>`
    SELECT a.year, ${STEP_COLUMNS} FROM attachment a
    WHERE a.district_id = ${districtId} AND a.indicator_id = ${indicatorId}
    ORDER BY a.uploaded_at DESC, a.id DESC`;
  const byYear = new Map<number, AttachmentStep[]>();
  for (const { year, ...step } of rows) byYear.set(year, [...(byYear.get(year) ?? []), step]);
  return byYear;
}

/** A value as far as its evidence needs it; null where the district has no such indicator. */
export type EvidencedValue = {
  name: string;
  entryKind: EntryKind;
  state: ReadingState;
  departments: { id: string; name: string; role: 'lead' | 'participating' }[];
};

export async function findEvidencedValue(
  db: Db,
  districtId: string,
  indicatorId: string,
  year: number,
): Promise<EvidencedValue | null> {
  const row = await db.indicator.findUnique({
    where: { districtId_id: { districtId, id: indicatorId } },
    select: {
      name: true,
      entryKind: true,
      readings: { where: { year }, select: { state: true } },
      departments: {
        select: { role: true, department: { select: { id: true, name: true } } },
        orderBy: [{ role: 'asc' }, { position: 'asc' }],
      },
    },
  });
  if (!row) return null;
  return {
    name: row.name,
    entryKind: row.entryKind,
    state: row.readings[0]?.state ?? 'empty',
    departments: row.departments.map(({ role, department }) => ({ ...department, role })),
  };
}
