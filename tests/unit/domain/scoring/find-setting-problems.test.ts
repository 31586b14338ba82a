import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSettingProblems } from '@/lib/domain/scoring/find-setting-problems';
import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { assess, atMost } from './make-input';

const problemsOf = (changes: Partial<ScoringSettings>) =>
  findSettingProblems({ ...DEFAULT_SETTINGS, ...changes }).map(({ key, message }) => `${key} ${message}`);

describe('settings that can be used', () => {
  it.each<[string, Partial<ScoringSettings>]>([
    ['the product’s own', {}],
    [
      'no tolerance for 接近达标, 相适应 and 保持稳定',
      { nearTolerance: '0', referenceTolerance: '0', holdTolerance: '0' },
    ],
    ['half the target', { aroundTolerance: '0.5', nearTolerance: '0.5' }],
    ['a pace that asks for more than the straight way', { paceOnTrack: '1.5', paceFaster: '1.2' }],
    ['the highest levels', { confidenceLevel: '0.999', forecastLevel: '0.999' }],
    ['every change counts as large', { volatilityFloorPercent: '0', volatilityFloorOther: '0' }],
    ['values as they were typed', { paceOnTrack: '0.950', markedChange: '0.1' }],
  ])('%s', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });
});

describe('settings that cannot', () => {
  it.each<[Partial<ScoringSettings>, string]>([
    [{ aroundTolerance: '0' }, 'aroundTolerance “左右”容差应大于 0%、不超过 50%。'],
    [{ aroundTolerance: '0.51' }, 'aroundTolerance “左右”容差应大于 0%、不超过 50%。'],
    [{ nearTolerance: '0.6' }, 'nearTolerance 接近达标幅度应在 0%—50% 之间。'],
    [{ markedChange: '0' }, 'markedChange “明显”变化幅度应大于 0%、不超过 50%。'],
    [{ referenceTolerance: '1' }, 'referenceTolerance “相适应”容差应在 0%—50% 之间。'],
    [{ holdTolerance: '0.500001' }, 'holdTolerance “保持稳定”容差应在 0%—50% 之间。'],
    [{ confidenceLevel: '0.5' }, 'confidenceLevel 置信水平应大于 50%、不超过 99.9%。'],
    [{ confidenceLevel: '1' }, 'confidenceLevel 置信水平应大于 50%、不超过 99.9%。'],
    [{ forecastLevel: '0.9999' }, 'forecastLevel 预测区间水平应大于 50%、不超过 99.9%。'],
    [{ paceOnTrack: '1.51' }, 'paceOnTrack 进度正常下限应在 0.1—1.5 之间。'],
    [{ paceFaster: '0' }, 'paceFaster 需加快下限应在 0.1—1.5 之间。'],
    [{ paceFaster: '0.95' }, 'paceFaster 需加快下限应小于进度正常下限（0.95）。'],
    [{ paceOnTrack: '0.6' }, 'paceFaster 需加快下限应小于进度正常下限（0.6）。'],
    [
      { sexRatioLow: '107' },
      'sexRatioLow 出生人口性别比“趋于平衡”下限应小于出生人口性别比“趋于平衡”上限（107）。',
    ],
    [{ indicativePoints: 5 }, 'indicativePoints 推算所需年度数应小于预测所需年度数（5）。'],
    [{ indicativePoints: 2 }, 'indicativePoints 推算所需年度数应在 3—9 之间。'],
    [{ forecastPoints: 11 }, 'forecastPoints 预测所需年度数应在 4—10 之间。'],
    [{ volatilitySignificance: '0' }, 'volatilitySignificance 波动检验水平应大于 0、不超过 0.2。'],
    [{ volatilityExactBelow: 101 }, 'volatilityExactBelow 精确检验适用例数应在 1—100 之间。'],
    [{ aroundTolerance: '0.0312345' }, 'aroundTolerance “左右”容差的小数位数过多，请保留 4 位以内。'],
    [{ paceOnTrack: '0.9500001' }, 'paceOnTrack 进度正常下限的小数位数过多，请保留 6 位以内。'],
  ])('%o', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  it('are each named at their own field', () => {
    const all = Object.fromEntries(
      SETTING_DESCRIPTIONS.map(({ key }) => [key, '99999']),
    ) as unknown as ScoringSettings;
    expect(findSettingProblems(all).map(({ key }) => key)).toEqual(
      SETTING_DESCRIPTIONS.map(({ key }) => key),
    );
  });
});

describe('whatever passes the check', () => {
  const share = fc.integer({ min: 0, max: 1500 }).map((thousandths) => String(thousandths / 1000));
  const change = fc.record({
    key: fc.constantFrom(...SETTING_DESCRIPTIONS.map(({ key }) => key)),
    share,
    count: fc.integer({ min: 1, max: 100 }),
  });
  /** Any changes, one after the other, that the check lets through. */
  const anySettings = fc.array(change, { maxLength: 40 }).map((changes) =>
    changes.reduce<ScoringSettings>((settings, { key, share: part, count }) => {
      const next = { ...settings, [key]: typeof settings[key] === 'number' ? count : part };
      return findSettingProblems(next).length === 0 ? next : settings;
    }, DEFAULT_SETTINGS),
  );
  const anyCases = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 });

  it('breaks no formula', () => {
    fc.assert(
      fc.property(anySettings, anyCases, (settings, cases) => {
        const readings = Object.fromEntries(cases.map((count, index) => [2020 + index, `${count}/3000`]));
        const verdict = assess(readings, atMost('8', false), { unit: '‰' }, settings);
        expect(JSON.stringify(verdict)).not.toMatch(/NaN|Infinity|undefined/);
        expect(verdict.sufficiency).not.toBe('none');
      }),
    );
  });
});
