import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** One state of a district's 评分参数, as it was saved. */
export type SettingsRevisionRow = {
  version: number;
  values: unknown;
  reason: string;
  changedBy: string;
  changedAt: Date;
};

/** Newest first; empty while the district uses the product's own settings (version 0). */
export async function listSettingsRevisions(db: Db, districtId: string): Promise<SettingsRevisionRow[]> {
  return db.settingsRevision.findMany({
    where: { districtId },
    select: { version: true, values: true, reason: true, changedBy: true, changedAt: true },
    orderBy: { version: 'desc' },
  });
}

/** The version in force now; 0 while the product's own settings are. */
export async function latestSettingsVersion(db: Db, districtId: string): Promise<number> {
  const found = await db.settingsRevision.aggregate({ where: { districtId }, _max: { version: true } });
  return found._max.version ?? 0;
}

export type NewSettings = {
  districtId: string;
  version: number;
  values: ScoringSettings;
  reason: string;
  changedBy: { id: string; name: string };
};

/** False when somebody has saved a version of this number meanwhile; waits for one that is being saved. */
export async function insertSettings(db: Db, { changedBy, ...revision }: NewSettings): Promise<boolean> {
  const { count } = await db.settingsRevision.createMany({
    data: [{ ...revision, changedById: changedBy.id, changedBy: changedBy.name }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * All settings a district ever saved, newest first, and the version the year was archived with; null = it is open,
 * or no year is asked. */
export type StoredSettings = {
  archivedWith: number | null;
  revisions: { version: number; values: unknown }[];
};

/** `StoredSettings` as a column of a larger query, so that a page that shows a year needs no statement more. */
export const storedSettings = (districtId: string | Prisma.Sql, year: number | null) => Prisma.sql`(
  SELECT json_build_object(
    'archivedWith', (SELECT settings_version FROM reporting_round
      WHERE district_id = ${districtId} AND year = ${year}),
    'revisions', coalesce((SELECT json_agg(json_build_object('version', version, 'values', "values")
        ORDER BY version DESC)
      FROM settings_revision WHERE district_id = ${districtId}), '[]')))`;
