import type { BandRule } from '../target/rule';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import { SETTING_DESCRIPTIONS, type ScoringSettings } from './settings';
import { wordSetting } from './word-setting';

/** The settings that had a part in this verdict, named as on the method page. */
export function usedSettings(facts: Facts): { name: string; value: string }[] {
  const used = new Set<keyof ScoringSettings>();
  const { rule } = facts.due;
  if (rule.kind === 'band' && rule.centre !== undefined) used.add('aroundTolerance');
  if (rule.kind === 'band' && isSexRatioBalance(rule, facts.settings))
    used.add('sexRatioLow').add('sexRatioHigh');
  if (rule.kind === 'trend' && rule.strength === 'marked') used.add('markedChange');
  if (rule.kind === 'trend' && rule.direction === 'hold') used.add('holdTolerance');
  if (rule.kind === 'reference' && rule.comparator === '~') used.add('referenceTolerance');
  if (facts.verdict.status === 'notMet') used.add('nearTolerance');
  if (rule.kind === 'relative' && Fraction.of(rule.change).sign() === 0) used.add('holdTolerance');
  if (facts.pace?.ratio) used.add('paceOnTrack').add('paceFaster');
  if (facts.pace?.undivided === 'belowPrecision') used.add('reportingPrecision');
  if (facts.interval || facts.pace?.undivided === 'byChance') used.add('confidenceLevel');
  if (facts.isSmallExpected) used.add('smallExpectedEvents');
  else if (facts.outlook.forecast)
    used.add(facts.outlook.forecast.indicative ? 'forecastPoints' : 'forecastLevel');
  return SETTING_DESCRIPTIONS.filter(({ key }) => used.has(key)).map((description) => ({
    name: description.name,
    value: wordSetting(description, facts.settings),
  }));
}

/** 趋于平衡 leaves no mark in the rule but its two numbers. */
function isSexRatioBalance({ low, high, centre }: BandRule, settings: ScoringSettings): boolean {
  return centre === undefined && low === settings.sexRatioLow && high === settings.sexRatioHigh;
}
