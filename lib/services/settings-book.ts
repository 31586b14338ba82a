import type { Db } from '@/lib/db/client';
import { listSettingsRevisions } from '@/lib/db/settings-revisions';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { scoringSettingsSchema } from '@/lib/schemas/scoring-settings';

/** Settings of one year, and all that the district ever used: targets may have been read under any of them. */
export type YearSettings = { inForce: ScoringSettings; everUsed: readonly ScoringSettings[] };

/** A district's 评分参数 through time: what is in force now, and what an archived year keeps. */
export type SettingsBook = {
  version: number;
  current: ScoringSettings;
  /** Settings of a version; null = of a year that is still open, the current ones. */
  at: (version: number | null) => YearSettings;
};

/** Reads all revisions of the district. A setting that a stored revision does not know has the product's own value. */
export async function loadSettingsBook(db: Db, districtId: string): Promise<SettingsBook> {
  const revisions = await listSettingsRevisions(db, districtId);
  return bindSettings(revisions.map(({ version, values }) => ({ version, settings: readSettings(values) })));
}

/** Revisions newest first. */
export function bindSettings(
  revisions: readonly { version: number; settings: ScoringSettings }[],
): SettingsBook {
  const byVersion = new Map(revisions.map(({ version, settings }) => [version, settings]));
  const everUsed = [...byVersion.values(), DEFAULT_SETTINGS];
  const version = revisions[0]?.version ?? 0;
  const find = (wanted: number) => byVersion.get(wanted) ?? DEFAULT_SETTINGS;
  return {
    version,
    current: find(version),
    at: (wanted) => ({ inForce: find(wanted ?? version), everUsed }),
  };
}

function readSettings(stored: unknown): ScoringSettings {
  return scoringSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...(stored as Partial<ScoringSettings>) });
}
