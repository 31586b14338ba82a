import { describe, expect, it } from 'vitest';
import { departmentNames, resolveDepartments } from '@/seeds/department-names';
import { readSeedRows, type SeedIndicator } from '@/seeds/seed-rows';

const rows = readSeedRows();
const of = (district: string, kind: string) =>
  rows.indicators.filter((row) => row.district_code === district && row.plan_kind === kind);
const at = (district: string, kind: string, row: number): SeedIndicator => {
  const found = of(district, kind).find((indicator) => indicator.row === row);
  if (!found) throw new Error(`no row ${district}/${kind}/${row}`);
  return found;
};

describe('the printed tables', () => {
  it.each([
    ['500103', 'women', 44],
    ['500103', 'children', 39],
    ['500237', 'women', 48],
    ['500237', 'children', 41],
    ['500110', 'women', 49],
    ['500110', 'children', 41],
    ['500103', 'action', 65],
    ['510811', 'women', 96],
    ['510811', 'children', 101],
  ])('%s %s has %i indicators, numbered from 1', (district, kind, count) => {
    expect(of(district, kind).map((row) => row.row)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });

  it('has 262 rows in the six tables', () => {
    const tables = rows.indicators.filter(
      (row) => row.plan_kind !== 'action' && row.district_code !== '510811',
    );
    expect(tables).toHaveLength(262);
  });

  it('has the 46 actions of the action plan, in order', () => {
    expect(rows.actions.map((action) => action.number)).toEqual(Array.from({ length: 46 }, (_, i) => i + 1));
    expect(rows.actions.every((action) => action.lead.length > 0)).toBe(true);
  });

  it('has a plan, with the document as source, for every district and kind', () => {
    const plans = new Set(rows.plans.map((plan) => `${plan.district_code}/${plan.plan_kind}`));
    const used = new Set(rows.indicators.map((row) => `${row.district_code}/${row.plan_kind}`));
    expect(plans).toEqual(used);
    expect(rows.indicators.every((row) => row.source.startsWith('《'))).toBe(true);
    expect(at('500237', 'women', 1).source).toContain('巫山府发〔2022〕21号');
    expect(at('500110', 'children', 1).source).toContain('綦江府发〔2023〕6号');
  });
});

describe('word for word', () => {
  it.each([
    ['500103', 'women', 3, '孕产妇死亡率', '1/10万', '＜8'],
    ['500237', 'women', 3, '孕产妇死亡率', '1/10万', '<8'],
    ['500110', 'women', 3, '孕产妇死亡率', '1/10万', '8'],
    ['510811', 'women', 3, '孕产妇死亡率', '1/10万', '控制在12/10万以下'],
    ['500110', 'women', 7, '艾滋病母婴传播率', '%', '2'],
    ['500110', 'women', 44, '城镇公共厕所男女厕位比', '', '02:03'],
    ['500103', 'women', 44, '城区公共厕所男女厕位比', '', '2∶3'],
    ['500103', 'women', 17, '城区单位就业人员中的女性比例', '%', '40左右'],
    ['500237', 'women', 34, '村委会成员中女性比例', '%', '≥30'],
    ['500110', 'children', 28, '九年义务教育巩固率', '%', '≥99.8'],
    ['500103', 'action', 31, '婴儿死亡率', '‰', '控制在3‰以下'],
    ['510811', 'children', 52, '儿童伤害死亡率', '', '以2020年为基数下降20%'],
  ])('%s %s %i', (district, kind, row, name, unit, target) => {
    expect(at(district, kind, row)).toMatchObject({ name, unit, target });
  });

  it.each([
    ['500103', 'women', 4, '90.88'],
    ['500103', 'women', 14, '44.93'],
    ['500103', 'women', 17, '40.9'],
    ['500103', 'children', 8, '81.04'],
    ['500237', 'women', 2, '78.99'],
    ['500237', 'children', 29, '97.3'],
    ['500110', 'women', 13, '98.1'],
    ['510811', 'children', 68, '92.05'],
    ['510811', 'women', 29, '92.05'],
  ])('baseline 2020 of %s %s %i is %s', (district, kind, row, value) => {
    const baseline = rows.baselines.find(
      (candidate) =>
        candidate.district_code === district &&
        candidate.plan_kind === kind &&
        candidate.indicator_row === row &&
        candidate.year === 2020,
    );
    expect(baseline?.value).toBe(value);
  });

  it('ties no baseline of another scope: staff insurance is not the basic pension insurance', () => {
    const pension = rows.baselines.find((row) => row.name === '女性参加城镇职工基本养老保险人数');
    expect(pension).toMatchObject({ value: '39.53', indicator_row: null });
  });
});

describe('merged cells', () => {
  it('inherits the attribute and departments printed once for several rows, and says so', () => {
    expect(at('500103', 'children', 12)).toMatchObject({
      serial: '10',
      attribute: 'anticipated',
      departments: ['区教委'],
      inherited: ['attribute', 'departments'],
    });
    expect(at('500103', 'women', 34)).toMatchObject({ serial: '32', inherited: ['departments'] });
  });

  it('marks nothing as inherited that is not there', () => {
    for (const row of rows.indicators) {
      if (row.inherited.includes('attribute')) expect(row.attribute).not.toBeNull();
      if (row.inherited.includes('departments')) expect(row.departments).not.toHaveLength(0);
    }
  });

  it('leaves blank what the document does not print at all', () => {
    expect(at('500103', 'women', 44).departments).toEqual([]);
    expect(of('510811', 'women').every((row) => row.attribute === null)).toBe(true);
  });
});

describe('parts', () => {
  it('are at least two a row, in order, of rows that print several values', () => {
    const rowsOf = new Map<string, string[]>();
    for (const { district_code, plan_kind, row, part, name } of rows.parts) {
      const printed = at(district_code, plan_kind, row);
      const names = rowsOf.get(printed.name) ?? [];
      rowsOf.set(printed.name, [...names, name]);
      expect(part).toBe(names.length + 1);
    }
    expect(Object.fromEntries(rowsOf)).toEqual({
      区人大代表和区人大常委会委员中女性比例: ['区人大代表中女性比例', '区人大常委会委员中女性比例'],
      区政协委员和区政协常委中女性比例: ['区政协委员中女性比例', '区政协常委中女性比例'],
      '孕产妇艾滋病、梅毒和乙肝检测率': ['孕产妇艾滋病检测率', '孕产妇梅毒检测率', '孕产妇乙肝检测率'],
    });
  });
});

describe('departments', () => {
  const names = departmentNames(rows.departments);

  it('are all recorded, under their name or an alias', () => {
    for (const row of rows.indicators) resolveDepartments(names, row.district_code, row.departments);
    for (const action of rows.actions) {
      resolveDepartments(names, action.district_code, [...action.lead, ...action.participating]);
    }
  });

  it('written two ways are one department', () => {
    expect(resolveDepartments(names, '500103', ['区卫健委', '区卫生健康委'])).toEqual([
      '区卫生健康委',
      '区卫生健康委',
    ]);
  });

  it('not recorded are refused by name', () => {
    expect(() => resolveDepartments(names, '500103', ['区水利局'])).toThrow('区水利局');
  });
});
