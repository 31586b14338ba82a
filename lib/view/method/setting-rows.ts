import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS, type ScoringSettings } from '../../domain/scoring/settings';
import { wordShare } from '../../domain/scoring/wording';

export type SettingRow = { key: string; name: string; value: string; sentence: string };

/** Every number the method leaves to the office, with the value in force. */
export function settingRows(): SettingRow[] {
  return SETTING_DESCRIPTIONS.map(({ key, name, shownAs, sentence }) => {
    const value = String(DEFAULT_SETTINGS[key]);
    return { key, name, sentence, value: shownAs === 'share' ? wordShare(value) : value };
  });
}

/** The value of one setting as the text quotes it. */
export function settingValue(key: keyof ScoringSettings): string {
  return settingRows().find((row) => row.key === key)?.value ?? '';
}
