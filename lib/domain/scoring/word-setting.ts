import type { ScoringSettings, SettingDescription } from './settings';
import { wordShare } from './wording';

type Values = { [key in keyof ScoringSettings]?: string | number };

/** A setting's value as the method page and reports print it: 3% · 0.95 · 5. */
export function wordSetting({ key, shownAs }: SettingDescription, values: Values): string {
  const value = String(values[key] ?? '');
  return shownAs === 'share' ? wordShare(value) : value;
}
