import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS } from '@/lib/domain/scoring/settings';
import { reasonRows, statusRows, warningRows } from '@/lib/view/method/reason-rows';
import { intervalOfOneCase } from '@/lib/view/method/small-example';
import { settingRows, settingValue } from '@/lib/view/method/setting-rows';
import { targetKinds } from '@/lib/view/method/target-examples';

describe('the method page', () => {
  it('shows only examples that are really read, and one that waits for confirmation', () => {
    const examples = targetKinds(DEFAULT_SETTINGS).flatMap(({ examples: own }) => own);
    expect(examples.filter(({ words }) => words.startsWith('未能解析'))).toEqual([]);
    expect(examples.some(({ mark }) => mark === '待确认')).toBe(true);
  });

  it.each([
    ['达到一个数值', '孕产妇死亡率', '＜8', '越低越好'],
    ['在一个区间内', '女性劳动者占比', '45左右', '43.65%'],
    ['分阶段、分项目', '孕产妇死亡率', '2030年', '2030年'],
    ['人工研判', '支持家庭', '基本形成', '不自动评价'],
  ])('%s: %s', (kind, indicator, target, words) => {
    const own = targetKinds(DEFAULT_SETTINGS).find(({ name }) => name === kind)?.examples ?? [];
    const example = own.find((each) => each.indicator.startsWith(indicator) && each.target.includes(target));
    expect(example?.words).toContain(words);
  });

  it('prints every setting with its value', () => {
    expect(settingRows(DEFAULT_SETTINGS)).toHaveLength(SETTING_DESCRIPTIONS.length);
    expect(settingRows(DEFAULT_SETTINGS).every(({ value }) => /\d/.test(value))).toBe(true);
    expect(settingValue('nearTolerance', DEFAULT_SETTINGS)).toBe('2%');
  });

  it('prints the settings in force, and the initial value beside one that was changed', () => {
    const settings = { ...DEFAULT_SETTINGS, aroundTolerance: '0.05', paceFaster: '0.6' };
    const rows = settingRows(settings);
    expect(rows.filter(({ initial }) => initial !== null)).toMatchObject([
      { key: 'aroundTolerance', value: '5%', initial: '3%' },
    ]);
    const examples = targetKinds(settings).flatMap(({ examples: own }) => own);
    expect(examples.find(({ target }) => target === '45左右')?.words).toContain('42.75%');
  });

  it('computes the interval of its example with the level in force', () => {
    expect(intervalOfOneCase(DEFAULT_SETTINGS)).toBe('0.84—186');
    expect(intervalOfOneCase({ ...DEFAULT_SETTINGS, confidenceLevel: '0.9' })).toBe('1.71—158');
  });

  it('names all statuses, reasons and warnings once', () => {
    for (const rows of [statusRows(), reasonRows(), warningRows()]) {
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    }
    expect(statusRows()).toHaveLength(8);
    expect(warningRows()).toHaveLength(7);
  });
});
