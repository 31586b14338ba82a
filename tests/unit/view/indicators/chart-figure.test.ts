import { describe, expect, it } from 'vitest';
import type { DetailAssessment, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { figureLines } from '@/lib/view/figure/figure';
import { composeIndicatorFigure } from '@/lib/view/indicators/chart-figure';
import { composeChart } from '@/lib/view/indicators/chart-series';
import { detail, reading } from './detail-fixture';

const PLACE = { year: 2025, districtName: '渝中区' };

const figureOf = (indicator: IndicatorDetail, place = PLACE) =>
  composeIndicatorFigure(indicator, composeChart(indicator, place.year)!, place);

const assessed = (changes: Partial<DetailAssessment>, standing = '2025 年 91.19%，低于目标 ≥94') => {
  const { assessment } = detail();
  const explanation = { ...assessment!.explanation, standing };
  return { assessment: { ...assessment!, sufficiency: 'forecast' as const, explanation, ...changes } };
};

describe('the finding', () => {
  it.each<[string, Partial<IndicatorDetail>, string]>([
    [
      'where it stands and where it leads',
      assessed({}),
      '2025 年 91.19%，低于目标 ≥94；按现有进度，2030 年预计 91.64%，预计达标困难',
    ],
    [
      'a projection that is only indicative',
      assessed({ forecast: { ...detail().assessment!.forecast!, low: null, high: null, indicative: true } }),
      '2025 年 91.19%，低于目标 ≥94；按现有数据推算，2030 年预计 91.64%，仅供参考',
    ],
    ['no projection', assessed({ forecast: null }), '2025 年 91.19%，低于目标 ≥94'],
    [
      'too few cases for a projection',
      assessed({ sufficiency: 'fewEvents', smallNumber: true }),
      '2025 年 91.19%，低于目标 ≥94；例数过少，不作预测结论；小样本，单年不足以判断',
    ],
    [
      'a rule that nobody confirmed',
      assessed({ forecast: null, unconfirmed: true }),
      '2025 年 91.19%，低于目标 ≥94；目标规则待确认',
    ],
    [
      'only a baseline',
      {
        ...assessed({ forecast: null }, '仅有 2020 年基期值 90.88%，暂不可评'),
        readings: [reading(2020, '90.88', { flag: 'document' })],
      },
      '仅有 2020 年基期值 90.88%，暂不可评',
    ],
    ['a year outside the plan', { assessment: null }, '2025 年 91.19%；2025 年不在该规划的监测范围内'],
    [
      'demonstration data beside the printed baseline',
      {
        ...assessed({ forecast: null }),
        readings: [
          reading(2025, '91.19', { flag: 'demonstration' }),
          reading(2020, '90.88', { flag: 'document' }),
        ],
      },
      '2025 年 91.19%，低于目标 ≥94（含演示数据）',
    ],
    [
      'nothing but demonstration data',
      { ...assessed({ forecast: null }), readings: [reading(2025, '91.19', { flag: 'demonstration' })] },
      '2025 年 91.19%，低于目标 ≥94（演示数据）',
    ],
  ])('says %s', (_, changes, title) => {
    expect(figureOf(detail(changes)).title).toBe(title);
  });

  it('never rounds a projection across its target', () => {
    const forecast = { ...detail().assessment!.forecast!, value: '93.9964' };
    const figure = figureOf(detail(assessed({ forecast })));
    expect(figure.title).toContain('2030 年预计 93.996%');
    expect(figureLines(figure.table).at(-1)).toContain('93.996');
  });

  it('leaves out values that nobody approved', () => {
    const readings = [reading(2025, '91.19', { state: 'submitted' }), reading(2020, '90.88')];
    const figure = figureOf(detail({ assessment: null, readings }));
    expect(figure.title).toBe('2020 年 90.88%；2025 年不在该规划的监测范围内');
    expect(figure.table.rows).toHaveLength(1);
  });
});

describe('what stands around the picture', () => {
  const indicator = detail({
    ...assessed({}),
    departments: [
      { id: 'a', name: '区卫生健康委', role: 'lead' },
      { id: 'b', name: '区妇联', role: 'participating' },
    ],
  });

  it('names district, indicator, unit and years', () => {
    expect(figureOf(indicator).subtitle).toBe('渝中区 · 孕产妇系统管理率（%） · 2020—2025 年');
    expect(figureOf(indicator).fileName).toBe('渝中区-孕产妇系统管理率-2025');
  });

  it('names the source and how recent the data are', () => {
    expect(figureOf(indicator).source).toBe('数据截至 2025 年（2026-03-09 审核）；来源：区卫生健康委');
    const annual = { ...indicator, dataSource: '妇幼健康年报' };
    expect(figureOf(annual).source).toContain('来源：妇幼健康年报');
    expect(figureOf({ ...indicator, departments: [] }).source).toContain('来源：未明确责任单位');
  });

  it('describes the picture in words', () => {
    expect(figureOf(indicator).description).toBe(
      '折线图：孕产妇系统管理率由 2020 年的 90.88% 到 2025 年的 91.19%，共 2 个年度有数据；目标线为“≥94”；虚线推算到 2030 年为 91.64%；各年数值见数据表。',
    );
  });
});

describe('the table of the picture', () => {
  it('holds every value, target and projection, as a spreadsheet reads them', () => {
    expect(figureLines(figureOf(detail(assessed({}))).table)).toEqual([
      ['年份', '数值（%）', '目标', '推算值（%）', '80% 预测区间', '说明'],
      ['2020', '90.88', '', '', '', '规划所载，基期'],
      ['2025', '91.19', '≥94', '', '', '已审核'],
      ['2030', '', '≥94', '91.64', '90.10%—93.20%', '推算'],
    ]);
  });

  it('prints thousands on the page and plain digits in the file', () => {
    const readings = [reading(2025, '12000'), reading(2020, '11000')];
    const [, line] = figureOf(detail({ assessment: null, unit: '人', readings })).table.rows;
    expect(line?.[1]).toEqual({ text: '12,000', plain: '12000' });
  });

  it('gives the interval of what was counted', () => {
    const counted = { numerator: '2894', denominator: '3175' };
    const readings = [reading(2025, '91.15', counted), reading(2020, '90.88')];
    const lines = figureLines(figureOf(detail({ assessment: null, readings })).table);
    expect(lines[0]).toContain('95% 置信区间');
    expect(lines[2]).toContain('90.11%—92.09%');
  });

  it('says why a year has no value', () => {
    const gaps = [
      {
        year: 2024,
        kind: 'notProduced' as const,
        reason: '年报未出',
        by: '王芳',
        at: '2026-01-01T00:00:00Z',
      },
    ];
    const lines = figureLines(figureOf(detail({ ...assessed({}), gaps })).table);
    expect(lines.find(([year]) => year === '2024')?.at(-1)).toContain('年报未出');
  });
});
