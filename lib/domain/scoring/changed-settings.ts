import { canonicalNumber } from '../target/exact-number';
import { SETTING_DESCRIPTIONS, type ScoringSettings, type SettingDescription } from './settings';
import { wordSetting } from './word-setting';

export type SettingChange = { description: SettingDescription; from: string; to: string };

/** What differs between two states of the settings, as printed; 0.10 and 0.1 are the same. */
export function changedSettings(before: ScoringSettings, after: ScoringSettings): SettingChange[] {
  return SETTING_DESCRIPTIONS.filter(({ key }) => !isSameSetting(key, before, after)).map((description) => ({
    description,
    from: wordSetting(description, before),
    to: wordSetting(description, after),
  }));
}

export function isSameSetting(
  key: keyof ScoringSettings,
  one: ScoringSettings,
  other: ScoringSettings,
): boolean {
  return canonicalNumber(String(one[key])) === canonicalNumber(String(other[key]));
}
