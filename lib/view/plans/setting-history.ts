import type { SettingChange } from '../../domain/scoring/changed-settings';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { formatDayTime } from '../format-date';
import { wordYearSpan } from './year-span';

type Version = {
  version: number;
  settings: ScoringSettings;
  changes: SettingChange[];
  saved: { reason: string; by: string; at: Date } | null;
  archivedYears: number[];
};

export type SettingVersionRow = {
  version: number;
  title: string;
  values: ScoringSettings;
  /** Who and when; null for the product's own. */
  saved: { by: string; when: string; reason: string } | null;
  changes: { name: string; from: string; to: string }[];
  /** Which years are scored with this version. */
  years: string | null;
};

/** A line of 修改记录 a version, newest first. The settings in force also score the years that are open. */
export function composeSettingHistory(
  history: readonly Version[],
  openYears: readonly number[],
): SettingVersionRow[] {
  return history.map(({ version, settings, changes, saved, archivedYears }, index) => ({
    version,
    title: version === 0 ? '初始值' : `第 ${version} 版`,
    values: settings,
    saved: saved && { by: saved.by, when: formatDayTime(saved.at), reason: saved.reason },
    changes: changes.map(({ description, from, to }) => ({ name: description.name, from, to })),
    years: wordYears(archivedYears, index === 0 ? openYears : []),
  }));
}

function wordYears(archived: readonly number[], open: readonly number[]): string | null {
  const parts = [
    archived.length > 0 && `已归档的 ${wordYearSpan(archived)} 年`,
    open.length > 0 && `未归档的 ${wordYearSpan(open)} 年`,
  ].filter(Boolean);
  return parts.length > 0 ? `用于${parts.join('和')}` : null;
}
