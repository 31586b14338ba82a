import { compare } from '../target/exact-number';
import { SETTING_DESCRIPTIONS, type ScoringSettings, type SettingDescription } from './settings';
import { wordSetting } from './word-setting';

export type SettingKey = keyof ScoringSettings;
export type SettingProblem = { key: SettingKey; message: string };

/** From `low` to `high`, both included unless `above`: then `low` itself is too little. */
type Limits = { low: string; high: string; above?: true };

/**
 * What a setting may be. The ends are where a formula would lose its meaning: a tolerance of half the target, a line
 * fitted to two points, a quantile beyond what the tables of the method carry.
 */
const LIMITS: Record<SettingKey, Limits> = {
  aroundTolerance: { low: '0', high: '0.5', above: true },
  sexRatioLow: { low: '90', high: '120' },
  sexRatioHigh: { low: '90', high: '130' },
  nearTolerance: { low: '0', high: '0.5' },
  markedChange: { low: '0', high: '0.5', above: true },
  referenceTolerance: { low: '0', high: '0.5' },
  holdTolerance: { low: '0', high: '0.5' },
  paceOnTrack: { low: '0.1', high: '1.5' },
  paceFaster: { low: '0.1', high: '1.5' },
  reportingPrecision: { low: '0', high: '5' },
  // Beyond 99.9 % Student's quantile of few points leaves the range it is searched in.
  confidenceLevel: { low: '0.5', high: '0.999', above: true },
  forecastLevel: { low: '0.5', high: '0.999', above: true },
  // A line through two points has no residual, so three are the fewest to project from.
  forecastPoints: { low: '4', high: '10' },
  indicativePoints: { low: '3', high: '9' },
  smallExpectedEvents: { low: '1', high: '100' },
  slowWarningPoints: { low: '2', high: '10' },
  volatilityFactor: { low: '2', high: '20' },
  volatilityEarlierSteps: { low: '1', high: '10' },
  volatilityFloorPercent: { low: '0', high: '50' },
  volatilityFloorPermille: { low: '0', high: '100' },
  volatilityFloorPer10Thousand: { low: '0', high: '1000' },
  volatilityFloorPer100Thousand: { low: '0', high: '1000' },
  volatilityFloorOther: { low: '0', high: '1' },
  volatilitySignificance: { low: '0', high: '0.2', above: true },
  // The exact test multiplies probabilities of every count; with more events they vanish from a binary number.
  volatilityExactBelow: { low: '1', high: '100' },
  noiseFactor: { low: '1', high: '20' },
};

/** Of two that belong together the first must stay below the second. */
const ORDERED: readonly [SettingKey, SettingKey][] = [
  ['sexRatioLow', 'sexRatioHigh'],
  ['paceFaster', 'paceOnTrack'],
  ['indicativePoints', 'forecastPoints'],
];

const DECIMALS_AT_MOST = 6;

/** Why these settings cannot be used, at most once a field, in the order of the method page; empty when they can. */
export function findSettingProblems(settings: ScoringSettings): SettingProblem[] {
  return SETTING_DESCRIPTIONS.flatMap((description) => {
    const message = findProblem(description, settings);
    return message === null ? [] : [{ key: description.key, message }];
  });
}

function findProblem(description: SettingDescription, settings: ScoringSettings): string | null {
  const { key, name, shownAs } = description;
  const value = String(settings[key]);
  if ((value.split('.')[1] ?? '').length > DECIMALS_AT_MOST) {
    const kept = shownAs === 'share' ? DECIMALS_AT_MOST - 2 : DECIMALS_AT_MOST;
    return `${name}的小数位数过多，请保留 ${kept} 位以内。`;
  }
  if (!isWithin(value, LIMITS[key])) return `${name}应${wordLimits(description)}。`;
  const [, upper] = ORDERED.find(([lower]) => lower === key) ?? [];
  if (upper === undefined || compare(value, String(settings[upper])) < 0) return null;
  const limit = SETTING_DESCRIPTIONS.find((each) => each.key === upper)!;
  return `${name}应小于${limit.name}（${wordSetting(limit, settings)}）。`;
}

function isWithin(value: string, { low, high, above }: Limits): boolean {
  const order = compare(value, low);
  return (above ? order > 0 : order >= 0) && compare(value, high) <= 0;
}

/** 大于 0、不超过 50% · 在 0—50% 之间 */
function wordLimits(description: SettingDescription): string {
  const { low, high, above } = LIMITS[description.key];
  const word = (value: string) => wordSetting(description, { [description.key]: value });
  return above ? `大于 ${word(low)}、不超过 ${word(high)}` : `在 ${word(low)}—${word(high)} 之间`;
}
