import { randomUUID } from 'node:crypto';
import type { Db } from './client';

export type NewUpload = {
  districtId: string;
  year: number;
  userId: string;
  fileName: string;
  sha256: string;
  cells: object;
};

/** The cells go in as text: they are many, and the client would look at each of them. */
export async function createUpload(
  db: Db,
  { districtId, year, userId, fileName, sha256, cells }: NewUpload,
): Promise<string> {
  const id = randomUUID();
  await db.$executeRaw`
    INSERT INTO upload (district_id, id, year, user_id, file_name, sha256, cells)
    VALUES (${districtId}, ${id}, ${year}, ${userId}, ${fileName}, ${sha256}, ${JSON.stringify(cells)}::jsonb)`;
  return id;
}

export type UploadRow = {
  id: string;
  year: number;
  fileName: string;
  appliedAt: Date | null;
};

/** An upload of this user, held until the transaction ends; null for anybody else's. */
export async function holdUpload(
  db: Db,
  districtId: string,
  userId: string,
  id: string,
): Promise<UploadRow | null> {
  const rows = await db.$queryRaw<UploadRow[]>`
    SELECT id, year, file_name AS "fileName", applied_at AS "appliedAt"
    FROM upload
    WHERE district_id = ${districtId} AND id = ${id} AND user_id = ${userId}
    FOR UPDATE`;
  return rows[0] ?? null;
}

/** What was read from the table, as it was stored. */
export async function loadUploadCells(db: Db, districtId: string, id: string): Promise<unknown> {
  const row = await db.upload.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    select: { cells: true },
  });
  return row.cells;
}

export async function markUploadApplied(db: Db, districtId: string, id: string, at: Date): Promise<void> {
  await db.upload.update({
    where: { districtId_id: { districtId, id } },
    data: { appliedAt: at },
    select: { id: true },
  });
}

export async function deleteUploadsBefore(db: Db, before: Date): Promise<void> {
  await db.upload.deleteMany({ where: { createdAt: { lt: before } } });
}

export type WantedSnapshot = { readingId: string; version: number };

/** What readings were at earlier versions, by reading; those no revision tells of are missing. */
export async function listSnapshots(
  db: Db,
  districtId: string,
  wanted: readonly WantedSnapshot[],
): Promise<Map<string, unknown>> {
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<{ readingId: string; after: unknown }[]>`
    SELECT v.reading_id AS "readingId", v.after
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS x("readingId" text, version int)
    JOIN reading_revision v
      ON v.district_id = ${districtId} AND v.reading_id = x."readingId" AND v.version = x.version`;
  return new Map(rows.map(({ readingId, after }) => [readingId, after]));
}
