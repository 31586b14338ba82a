import type { Db } from './client';

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
