import { describe, expect, it } from 'vitest';
import type { DetailReading } from '@/lib/domain/reading/indicator-detail';
import type { Outlook, Sufficiency } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { composeUsed, sufficiencyText, usedText } from '@/lib/view/indicators/grounds';

const standing = (sufficiency: Sufficiency, outlook: Outlook, years = 6) => ({
  sufficiency,
  outlook,
  explanation: {
    sentence: '',
    standing: '',
    rule: '',
    formulas: [],
    readings: Array.from({ length: years }, (_, index) => ({
      year: 2020 + index,
      value: '35',
      baseline: index === 0,
    })),
    settings: [],
    forecast: null,
    limits: [],
  },
});

describe('数据充分性 agrees with the readings listed and the limits named beside it', () => {
  it.each<[Sufficiency, Outlook, number, string | null]>([
    ['forecast', 'expected', 6, '五个年度以上，可以预测'],
    ['forecast', 'notApplicable', 6, null],
    ['forecast', 'insufficient', 6, '五个年度以上，缺少作结论的依据'],
    ['none', 'insufficient', 6, '有实际值，没有同年的参照值'],
    ['none', 'insufficient', 0, '无数据'],
  ])('%s, %s, %i readings: %s', (sufficiency, outlook, years, words) => {
    expect(sufficiencyText(standing(sufficiency, outlook, years), DEFAULT_SETTINGS)).toBe(words);
  });

  it('counts years as the office has set them', () => {
    const settings = { ...DEFAULT_SETTINGS, indicativePoints: 4, forecastPoints: 7 };
    const words = (sufficiency: Sufficiency) => sufficiencyText(standing(sufficiency, 'expected'), settings);
    expect(words('requiredChange')).toBe('两至三个年度，只计算每年所需变化');
    expect(words('indicative')).toBe('四至六个年度，推算仅供参考');
    expect(words('forecast')).toBe('七个年度以上，可以预测');
  });
});

describe('所用数据', () => {
  const reading = { year: 2025, text: '0.67', numerator: '420', denominator: '630' } as DetailReading;

  it('prints a ratio by its terms and a rate with its decimals, as the table does', () => {
    const used = { year: 2025, value: '0.666666' };
    expect(usedText({ readings: [reading], entryKind: 'ratio', unit: '' }, used)).toBe('420∶630');
    const rate = { ...reading, text: '0.00' };
    expect(
      usedText({ readings: [rate], entryKind: 'fraction', unit: '1/10万' }, { year: 2025, value: '0' }),
    ).toBe('0.00/10万');
    expect(usedText({ readings: [], entryKind: 'value', unit: '%' }, { year: 2025, value: '12.3456' })).toBe(
      '12.35%',
    );
  });
});

describe('each value used', () => {
  const stored = [
    { id: 'b', year: 2025, text: '92.1', flag: 'official', version: 3 },
    { id: 'a', year: 2020, text: '90.88', flag: 'document', version: 1 },
  ] as DetailReading[];
  const indicator = { readings: stored, entryKind: 'value', unit: '%' } as const;

  it('names the version that was scored and who approved it, newest first', () => {
    const used = [
      { year: 2020, value: '90.88', baseline: true, version: 1 },
      { year: 2025, value: '92.1', baseline: false, version: 3, approvedBy: '王芳' },
    ];
    expect(composeUsed({ ...indicator }, used)).toEqual([
      { year: 2025, text: '92.1%', note: '王芳审核', reading: { id: 'b', version: 3 } },
      { year: 2020, text: '90.88%', note: '基期，规划所载', reading: { id: 'a', version: 1 } },
    ]);
  });

  it('says when the value has a newer version than the one scored', () => {
    const [line] = composeUsed(indicator, [{ year: 2025, value: '92', baseline: false, version: 2 }]);
    expect(line).toMatchObject({ note: '此后已改为第 3 版', reading: { id: 'b', version: 2 } });
  });
});
