import { describe, expect, it } from 'vitest';
import type { IndicatorFilters } from '@/lib/view/indicators/filters';
import { composeList } from '@/lib/view/indicators/list-rows';
import { selectRows } from '@/lib/view/indicators/select-rows';
import { indicator, warned } from '../indicator-fixture';

const indicators = [
  indicator({ name: '孕产妇死亡率', attribute: 'binding', status: 'notMet', lastStatus: 'met' }),
  indicator({
    name: '5岁以下儿童死亡率',
    kind: 'children',
    outlook: 'unlikely',
    warnings: [warned()],
  }),
  indicator({ name: '女性平均受教育年限', departments: [], unconfirmed: true }),
  indicator({
    name: '学前教育毛入园率',
    departments: [
      { id: 'k2', name: '区教委', role: 'lead' },
      { id: 'k1', name: '区卫生健康委', role: 'participating' },
    ],
    status: 'noData',
  }),
  indicator({ name: '行动目标', kind: 'action' }),
];
const { rows, departments } = composeList(indicators);
const nameOf = (id: string) => departments.find((one) => one.id === id)?.name ?? '';
const names = (filters: IndicatorFilters) => selectRows(rows, filters, nameOf).map(({ name }) => name);

describe('filters of the list', () => {
  const cases: [string, IndicatorFilters, string[]][] = [
    ['part of a name', { q: '死亡率' }, ['孕产妇死亡率', '5岁以下儿童死亡率']],
    ['full-width forms and spaces', { q: '５ 岁' }, ['5岁以下儿童死亡率']],
    ['attribute', { attribute: 'binding' }, ['孕产妇死亡率']],
    ['several statuses', { status: ['notMet', 'noData'] }, ['孕产妇死亡率', '学前教育毛入园率']],
    ['any warning', { warning: 'any' }, ['5岁以下儿童死亡率']],
    ['another level of warning', { warning: 'blue' }, []],
    ['outlook', { outlook: 'unlikely' }, ['5岁以下儿童死亡率']],
    ['change against last year', { change: 'worse' }, ['孕产妇死亡率']],
    ['待确认', { confirm: true }, ['女性平均受教育年限']],
    [
      'a department in any role',
      { department: 'k1' },
      ['孕产妇死亡率', '5岁以下儿童死亡率', '学前教育毛入园率'],
    ],
    ['the first lead department', { lead: 'k2' }, ['学前教育毛入园率']],
    ['no department', { department: 'none' }, ['女性平均受教育年限']],
    ['no lead department', { lead: 'none' }, ['女性平均受教育年限']],
    ['plan', { kind: 'action' }, ['行动目标']],
  ];
  it.each(cases)('keep the rows with %s', (_words, filters, expected) => {
    expect(names(filters)).toEqual(expected);
  });
});

describe('order of the list', () => {
  it('is as printed unless asked otherwise', () => {
    expect(names({})[0]).toBe('孕产妇死亡率');
    expect(names({ sort: 'printed', descending: true })[0]).toBe('学前教育毛入园率');
  });

  it('by status begins with what needs attention', () => {
    expect(names({ sort: 'status' }).slice(0, 2)).toEqual(['孕产妇死亡率', '学前教育毛入园率']);
  });

  it('by warning begins with the worst, by department ends with none', () => {
    expect(names({ sort: 'warning' })[0]).toBe('5岁以下儿童死亡率');
    expect(names({ sort: 'department' }).at(-1)).toBe('女性平均受教育年限');
  });
});

describe('a finished row', () => {
  it('shows the latest value with its unit and year', () => {
    const [row] = composeList([
      indicator({
        unit: '1/10万',
        series: [
          { year: 2023, text: '10.00', ratio: null, flag: 'document' },
          { year: 2024, text: '22.60', ratio: null, flag: 'demonstration' },
        ],
      }),
    ]).rows;
    expect(row).toMatchObject({ value: '22.60/10万', valueYear: 2024, demonstration: true });
  });

  it('prints a ratio by its two terms', () => {
    const [row] = composeList([
      indicator({ unit: '', series: [{ year: 2025, text: '0.67', ratio: '2∶3', flag: 'official' }] }),
    ]).rows;
    expect(row?.value).toBe('2∶3');
  });

  it('has neither value nor line without data', () => {
    const [row] = composeList([indicator({ series: [] })]).rows;
    expect(row).toMatchObject({ value: null, spark: null });
  });
});
