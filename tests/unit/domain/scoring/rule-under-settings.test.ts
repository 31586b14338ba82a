import { describe, expect, it } from 'vitest';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import { DEFAULT_SETTINGS, parseSettingsOf, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { parseTarget, type TargetInput } from '@/lib/domain/target/parse-target';
import type { TargetRule } from '@/lib/domain/target/rule';

const WIDER: ScoringSettings = {
  ...DEFAULT_SETTINGS,
  aroundTolerance: '0.1',
  sexRatioLow: '102',
  sexRatioHigh: '108',
};
const WIDEST: ScoringSettings = { ...WIDER, aroundTolerance: '0.2' };

const AROUND: TargetInput = { indicator: '女性劳动者占比', unit: '%', target: '45左右', planEnd: 2030 };
const BALANCE: TargetInput = { indicator: '出生人口性别比', unit: '', target: '趋于平衡', planEnd: 2030 };
const STAGED: TargetInput = {
  indicator: '女性劳动者占比',
  unit: '%',
  target: '到2025年40左右，到2030年45左右',
  planEnd: 2030,
};

const read = (target: TargetInput, settings = DEFAULT_SETTINGS): TargetRule =>
  parseTarget(target, parseSettingsOf(settings)).rule;

const band = (low: string, high: string, more: object = {}): TargetRule => ({
  kind: 'band',
  low,
  high,
  side: 'both',
  ...more,
});

describe('a band that is as it was read', () => {
  it.each<[string, TargetInput, TargetRule]>([
    ['左右 widens with its tolerance', AROUND, band('40.5', '49.5', { centre: '45' })],
    ['趋于平衡 takes the new ends', BALANCE, band('102', '108')],
    [
      '左右 in every stage',
      STAGED,
      {
        kind: 'staged',
        steps: [
          { year: 2025, rule: band('36', '44', { centre: '40' }) as never },
          { year: 2030, rule: band('40.5', '49.5', { centre: '45' }) as never },
        ],
      },
    ],
  ])('follows the settings in force: %s', (_, target, expected) => {
    expect(ruleUnderSettings(target, read(target), WIDER, [WIDER, DEFAULT_SETTINGS])).toEqual(expected);
  });

  it('is known again whichever settings it was read with', () => {
    const everUsed = [WIDEST, WIDER, DEFAULT_SETTINGS];
    for (const settings of everUsed) {
      expect(ruleUnderSettings(AROUND, read(AROUND, settings), DEFAULT_SETTINGS, everUsed)).toEqual(
        read(AROUND),
      );
    }
  });

  it('a printed range is the same under all settings', () => {
    const target = { ...AROUND, target: '40—45%' };
    expect(ruleUnderSettings(target, read(target), WIDEST, [WIDEST, DEFAULT_SETTINGS])).toEqual(read(target));
  });
});

describe('what the office has set by hand stays', () => {
  it.each<[string, TargetInput, TargetRule]>([
    ['other ends than the text would give', AROUND, band('44', '46')],
    ['only one end binds', AROUND, band('43.65', '46.35', { centre: '45', side: 'low' })],
    ['other ends of 趋于平衡', BALANCE, band('100', '110')],
    ['no band at all', AROUND, { kind: 'threshold', bound: 'min', value: '45', inclusive: true }],
  ])('%s', (_, target, stored) => {
    expect(ruleUnderSettings(target, stored, WIDER, [WIDER, DEFAULT_SETTINGS])).toEqual(stored);
  });
});
