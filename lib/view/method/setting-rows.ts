import { isSameSetting } from '../../domain/scoring/changed-settings';
import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS, type ScoringSettings } from '../../domain/scoring/settings';
import { wordSetting } from '../../domain/scoring/word-setting';

/** `initial`: the product's own value where the office has set another one, else null. */
export type SettingRow = {
  key: keyof ScoringSettings;
  name: string;
  value: string;
  initial: string | null;
  sentence: string;
};

/** Every number the method leaves to the office, with the value in force. */
export function settingRows(settings: ScoringSettings): SettingRow[] {
  return SETTING_DESCRIPTIONS.map((description) => {
    const { key, name, sentence } = description;
    const isInitial = isSameSetting(key, settings, DEFAULT_SETTINGS);
    const initial = isInitial ? null : wordSetting(description, DEFAULT_SETTINGS);
    return { key, name, sentence, value: wordSetting(description, settings), initial };
  });
}

/** The value of one setting as the text quotes it. */
export function settingValue(key: keyof ScoringSettings, settings: ScoringSettings): string {
  return settingRows(settings).find((row) => row.key === key)?.value ?? '';
}
