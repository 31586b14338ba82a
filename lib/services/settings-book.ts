import type { Db } from '@/lib/db/client';
import { listSettingsRevisions, type StoredSettings } from '@/lib/db/settings-revisions';
import { changedSettings, type SettingChange } from '@/lib/domain/scoring/changed-settings';
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

/** One version with what it changed; `saved` is null for version 0, the product's own settings. */
export type SettingsVersion = {
  version: number;
  settings: ScoringSettings;
  changes: SettingChange[];
  saved: { reason: string; by: string; at: Date } | null;
};

/** Every version the district has had, newest first, down to the product's own. */
export async function loadSettingsHistory(
  db: Db,
  districtId: string,
): Promise<[SettingsVersion, ...SettingsVersion[]]> {
  const history: [SettingsVersion, ...SettingsVersion[]] = [
    { version: 0, settings: DEFAULT_SETTINGS, changes: [], saved: null },
  ];
  for (const revision of (await listSettingsRevisions(db, districtId)).reverse()) {
    const { version, reason, changedBy: by, changedAt: at } = revision;
    const settings = readSettings(revision.values);
    const changes = changedSettings(history[0].settings, settings);
    history.unshift({ version, settings, changes, saved: { reason, by, at } });
  }
  return history;
}

/** The settings of the year for which `storedSettings` was read, and those in force now. */
export function bindStoredSettings({ archivedWith, revisions }: StoredSettings): {
  ofYear: YearSettings;
  current: ScoringSettings;
} {
  const book = bindSettings(
    revisions.map(({ version, values }) => ({ version, settings: readSettings(values) })),
  );
  return { ofYear: book.at(archivedWith), current: book.current };
}

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

/** The book as it would be with other settings in force: for years that are open, and as if nothing was archived. */
export function proposeSettings(book: SettingsBook, proposed: ScoringSettings): SettingsBook {
  const everUsed = book.at(null).everUsed;
  return { ...book, current: proposed, at: () => ({ inForce: proposed, everUsed }) };
}

function readSettings(stored: unknown): ScoringSettings {
  return scoringSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...(stored as Partial<ScoringSettings>) });
}
