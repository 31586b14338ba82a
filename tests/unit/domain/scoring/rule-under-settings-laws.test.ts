import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import { DEFAULT_SETTINGS, parseSettingsOf, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { parseTarget } from '@/lib/domain/target/parse-target';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { targetRule } from '../target/generate-rule';
import { anySettings } from './generate-input';

const AROUND = { indicator: '就业人员中女性比例', unit: '%', target: '45左右' };
const BALANCE = { indicator: '出生人口性别比', unit: '', target: '趋于平衡' };
const STAGED = { indicator: '就业人员中女性比例', unit: '%', target: '2025年40左右，2030年45左右' };
const LAST_STAGE = { ...AROUND, target: '2025年≥40，2030年45左右' };
const EVERY_PART = { ...AROUND, target: '城市45左右，农村40左右' };
const PARTS = { indicator: '就业人员中女性比例', unit: '%', target: '城市45左右，农村≥40' };

const wider: ScoringSettings = { ...DEFAULT_SETTINGS, aroundTolerance: '0.05', sexRatioLow: '102' };
const readUnder = (target: typeof AROUND, settings: ScoringSettings): TargetRule =>
  parseTarget(target, parseSettingsOf(settings)).rule;
const holdsBand = (rule: TargetRule): boolean => JSON.stringify(rule).includes('"band"');

describe('a band that the text gave follows the settings in force', () => {
  it.each([
    ['around a number', AROUND],
    ['sex ratio', BALANCE],
    ['in stages', STAGED],
    ['in the last stage', LAST_STAGE],
    ['in one part', PARTS],
    ['in every part', EVERY_PART],
  ])('%s', (_, target) => {
    const stored = readUnder(target, DEFAULT_SETTINGS);
    const rule = ruleUnderSettings(target, stored, wider, [DEFAULT_SETTINGS, wider]);
    expect(holdsBand(rule)).toBe(true);
    expect(rule).not.toEqual(stored);
    expect(rule).toEqual(readUnder(target, wider));
  });

  it('also where it was read under settings of some time in between', () => {
    const older = { ...DEFAULT_SETTINGS, aroundTolerance: '0.1' };
    const stored = readUnder(AROUND, older);
    expect(ruleUnderSettings(AROUND, stored, wider, [wider, older, DEFAULT_SETTINGS])).toEqual(
      readUnder(AROUND, wider),
    );
  });
});

describe('a rule that the office has set by hand stays', () => {
  const byHand: SimpleRule = { kind: 'band', low: '44', high: '47', side: 'both' };

  it.each<[string, TargetRule]>([
    ['a band', byHand],
    ['one side of it', { kind: 'band', low: '43.65', high: '46.35', centre: '45', side: 'low' }],
    ['a level', { kind: 'threshold', bound: 'min', value: '45', inclusive: true }],
    ['stages', { kind: 'staged', steps: [{ year: 2025, rule: byHand }] }],
    [
      'the second stage',
      {
        kind: 'staged',
        steps: [
          { year: 2025, rule: { kind: 'threshold', bound: 'min', value: '45', inclusive: true } },
          { year: 2030, rule: byHand },
        ],
      },
    ],
    ['parts', { kind: 'compound', parts: [{ label: '城市', rule: byHand }] }],
    ['what could not be read', { kind: 'unparsed', reason: '待定' }],
  ])('%s', (_, stored) => {
    expect(ruleUnderSettings(AROUND, stored, wider, [DEFAULT_SETTINGS, wider])).toBe(stored);
  });

  it('a band read under settings nobody ever used', () => {
    const stored = readUnder(AROUND, { ...DEFAULT_SETTINGS, aroundTolerance: '0.07' });
    expect(ruleUnderSettings(AROUND, stored, wider, [DEFAULT_SETTINGS, wider])).toBe(stored);
  });
});

describe('settings that say the same change nothing', () => {
  it('whatever the rule, whichever of them stands where', () => {
    fc.assert(
      fc.property(targetRule, anySettings, (stored, settings) => {
        const same = structuredClone(settings);
        expect(ruleUnderSettings(AROUND, stored, settings, [same, settings])).toEqual(
          ruleUnderSettings(AROUND, stored, same, [settings]),
        );
        if (!holdsBand(stored)) expect(ruleUnderSettings(AROUND, stored, settings, [same])).toBe(stored);
      }),
    );
  });

  it('what was read under the settings in force is what it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(AROUND, BALANCE, STAGED, PARTS), anySettings, (target, settings) => {
        const stored = readUnder(target, settings);
        expect(ruleUnderSettings(target, stored, settings, [structuredClone(settings)])).toEqual(stored);
      }),
    );
  });
});
