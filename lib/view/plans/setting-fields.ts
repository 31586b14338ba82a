import { isSameSetting } from '../../domain/scoring/changed-settings';
import { findSettingProblems, type SettingKey } from '../../domain/scoring/find-setting-problems';
import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS, type ScoringSettings } from '../../domain/scoring/settings';
import { wordSetting } from '../../domain/scoring/word-setting';
import { canonicalNumber, multiply } from '../../domain/target/exact-number';

export type SettingField = {
  key: SettingKey;
  name: string;
  sentence: string;
  /** What follows the number in its field. */
  suffix: '%' | '';
  /** In force, as it stands in the field. */
  text: string;
  /** In force, as printed. */
  value: string;
  /** The product's own value, as printed. */
  initial: string;
  isAdjusted: boolean;
};

export type SettingGroup = { title: string; fields: SettingField[] };

const GROUPS: readonly { title: string; keys: readonly SettingKey[] }[] = [
  {
    title: '目标怎么读',
    keys: [
      'aroundTolerance',
      'markedChange',
      'holdTolerance',
      'referenceTolerance',
      'sexRatioLow',
      'sexRatioHigh',
    ],
  },
  { title: '当前状态', keys: ['nearTolerance'] },
  {
    title: '进度与预测',
    keys: [
      'paceOnTrack',
      'paceFaster',
      'reportingPrecision',
      'slowWarningPoints',
      'indicativePoints',
      'forecastPoints',
      'forecastLevel',
    ],
  },
  { title: '小样本', keys: ['confidenceLevel', 'smallExpectedEvents'] },
  {
    title: '波动与逆向变化',
    keys: [
      'volatilityFactor',
      'volatilityEarlierSteps',
      'noiseFactor',
      'volatilityFloorPercent',
      'volatilityFloorPermille',
      'volatilityFloorPer10Thousand',
      'volatilityFloorPer100Thousand',
      'volatilityFloorOther',
      'volatilityExactBelow',
      'volatilitySignificance',
    ],
  },
];

/** Every setting once, in the groups of the form. */
export function composeSettingGroups(current: ScoringSettings): SettingGroup[] {
  return GROUPS.map(({ title, keys }) => ({ title, fields: keys.map((key) => toField(key, current)) }));
}

function toField(key: SettingKey, current: ScoringSettings): SettingField {
  const description = SETTING_DESCRIPTIONS.find((each) => each.key === key)!;
  return {
    key,
    name: description.name,
    sentence: description.sentence,
    suffix: description.shownAs === 'share' ? '%' : '',
    text: settingText(key, current),
    value: wordSetting(description, current),
    initial: wordSetting(description, DEFAULT_SETTINGS),
    isAdjusted: !isSameSetting(key, current, DEFAULT_SETTINGS),
  };
}

/** As it stands in its field: a share as per cent, without the sign. */
export function settingText(key: SettingKey, settings: ScoringSettings): string {
  const value = String(settings[key]);
  return isShare(key) ? multiply(value, '100') : value;
}

function isShare(key: SettingKey): boolean {
  return SETTING_DESCRIPTIONS.some((each) => each.key === key && each.shownAs === 'share');
}

/** What was typed into fields that no longer say what is in force. */
export type SettingEdits = Partial<Record<SettingKey, string>>;

/** `edits` with one field changed; typing the value in force again takes the edit back. */
export function withEdit(
  edits: SettingEdits,
  key: SettingKey,
  text: string,
  current: ScoringSettings,
): SettingEdits {
  const { [key]: _replaced, ...others } = edits;
  return text.trim() === settingText(key, current) ? others : { ...others, [key]: text };
}

/** The edits that lead from the settings in force to others. */
export function editsTowards(wanted: ScoringSettings, current: ScoringSettings): SettingEdits {
  const differing = SETTING_DESCRIPTIONS.filter(({ key }) => !isSameSetting(key, wanted, current));
  return Object.fromEntries(differing.map(({ key }) => [key, settingText(key, wanted)]));
}

export type EditsOutcome =
  { ok: true; values: ScoringSettings } | { ok: false; errors: Partial<Record<SettingKey, string>> };

/** The settings as they would be, or what is wrong with which field. */
export function settingsOfEdits(edits: SettingEdits, current: ScoringSettings): EditsOutcome {
  const errors: Partial<Record<SettingKey, string>> = {};
  const read: Record<string, string | number> = {};
  for (const [name, text] of Object.entries(edits)) {
    const key = name as SettingKey;
    const value = readEdit(key, text);
    if (value === null) errors[key] = isCount(key) ? '请填写整数。' : '请填写数字。';
    else read[key] = value;
  }
  // Keys and kinds of values are those of the settings themselves: `readEdit` answers a number for a count.
  const values = { ...current, ...read } as ScoringSettings;
  for (const { key, message } of findSettingProblems(values)) errors[key] ??= message;
  return Object.keys(errors).length === 0 ? { ok: true, values } : { ok: false, errors };
}

function isCount(key: SettingKey): boolean {
  return typeof DEFAULT_SETTINGS[key] === 'number';
}

function readEdit(key: SettingKey, text: string): string | number | null {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '').trim();
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(plain)) return null;
  if (isCount(key)) return plain.includes('.') ? null : Number(plain);
  return isShare(key) ? multiply(plain, '0.01') : canonicalNumber(plain);
}
