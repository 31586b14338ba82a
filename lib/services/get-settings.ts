import { database } from '@/lib/db/client';
import { listRoundYears } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { requireRight } from './require-right';
import { loadSettingsBook, loadSettingsHistory, type SettingsVersion } from './settings-book';

export type DistrictSettings = {
  /** Newest first; the first is in force, the last is the product's own. */
  history: [
    SettingsVersion & { archivedYears: number[] },
    ...(SettingsVersion & { archivedYears: number[] })[],
  ];
  /** Years that the settings in force apply to, in order. */
  openYears: number[];
  mayManage: boolean;
};

/** A district's 评分参数 with all they ever were. Throws `forbidden`. */
export async function getSettings(actor: Actor, districtId: string): Promise<DistrictSettings> {
  requireRight(actor, { type: 'district.read', districtId });
  const [history, rounds] = await Promise.all([
    loadSettingsHistory(database(), districtId),
    listRoundYears(database(), districtId),
  ]);
  const withYears = (version: SettingsVersion) => ({
    ...version,
    archivedYears: rounds
      .filter(({ settingsVersion }) => settingsVersion === version.version)
      .map(({ year }) => year),
  });
  const [current, ...earlier] = history;
  return {
    history: [withYears(current), ...earlier.map(withYears)],
    openYears: rounds.filter(({ closed }) => !closed).map(({ year }) => year),
    mayManage: can(actor, { type: 'plan.manage', districtId }),
  };
}

/** What the method page prints: the settings in force in the actor's own district, else the product's own. */
export async function getOwnSettings(actor: Actor): Promise<ScoringSettings> {
  const { districtId } = actor;
  if (districtId === null) return DEFAULT_SETTINGS;
  requireRight(actor, { type: 'district.read', districtId });
  return (await loadSettingsBook(database(), districtId)).current;
}
