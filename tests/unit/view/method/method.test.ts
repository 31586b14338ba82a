import { describe, expect, it } from 'vitest';
import { SETTING_DESCRIPTIONS } from '@/lib/domain/scoring/settings';
import { reasonRows, statusRows, warningRows } from '@/lib/view/method/reason-rows';
import { settingRows, settingValue } from '@/lib/view/method/setting-rows';
import { targetKinds } from '@/lib/view/method/target-examples';

describe('the method page', () => {
  it('shows only examples that are really read, and one that waits for confirmation', () => {
    const examples = targetKinds().flatMap(({ examples: own }) => own);
    expect(examples.filter(({ words }) => words.startsWith('未能解析'))).toEqual([]);
    expect(examples.some(({ mark }) => mark === '待确认')).toBe(true);
  });

  it.each([
    ['达到一个数值', '孕产妇死亡率', '＜8', '越低越好'],
    ['在一个区间内', '女性劳动者占比', '45左右', '43.65%'],
    ['分阶段、分项目', '孕产妇死亡率', '2030年', '2030年'],
    ['人工研判', '支持家庭', '基本形成', '不自动评价'],
  ])('%s: %s', (kind, indicator, target, words) => {
    const own = targetKinds().find(({ name }) => name === kind)?.examples ?? [];
    const example = own.find((each) => each.indicator.startsWith(indicator) && each.target.includes(target));
    expect(example?.words).toContain(words);
  });

  it('prints every setting with its value', () => {
    expect(settingRows()).toHaveLength(SETTING_DESCRIPTIONS.length);
    expect(settingRows().every(({ value }) => /\d/.test(value))).toBe(true);
    expect(settingValue('nearTolerance')).toBe('2%');
  });

  it('names all statuses, reasons and warnings once', () => {
    for (const rows of [statusRows(), reasonRows(), warningRows()]) {
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    }
    expect(statusRows()).toHaveLength(8);
    expect(warningRows()).toHaveLength(7);
  });
});
