import { describe, expect, it } from 'vitest';
import { parseRows } from '@/seeds/read-csv';
import { departmentRow, indicatorRow } from '@/seeds/seed-rows';

describe('parseRows', () => {
  it('names file, line and column of every fault at once', () => {
    const content = 'district_code,name,aliases\n500103,区教委,\n5001,,\n';
    expect(() => parseRows('departments.csv', content, departmentRow)).toThrow(
      /departments\.csv 第 3 行 district_code：应为六位区划代码\ndepartments\.csv 第 3 行 name：不能为空/,
    );
  });

  it('reads quoted cells and splits lists', () => {
    const content = 'district_code,name,aliases\n500103,"区卫生健康委","区卫健委;区卫计委"\n';
    expect(parseRows('departments.csv', content, departmentRow)).toEqual([
      { district_code: '500103', name: '区卫生健康委', aliases: ['区卫健委', '区卫计委'] },
    ]);
  });

  it.each([
    ['target', ''],
    ['attribute', '指导性'],
    ['plan_kind', 'elderly'],
    ['catalogue_key', '孕产妇死亡率'],
    ['row', '一'],
    ['inherited', 'unit'],
  ])('refuses an indicator whose %s is "%s"', (column, value) => {
    const row = { ...VALID, [column]: value };
    expect(indicatorRow.safeParse(row).success).toBe(false);
    expect(indicatorRow.safeParse(VALID).success).toBe(true);
  });
});

const VALID = {
  district_code: '500103',
  plan_kind: 'women',
  domain: '妇女与健康',
  serial: '3',
  name: '孕产妇死亡率',
  unit: '1/10万',
  target: '＜8',
  attribute: '约束性',
  departments: '区卫生健康委',
  catalogue_key: 'maternal-mortality',
  source: '《渝中区妇女发展规划（2021—2030年）》专栏1',
  row: '3',
  lead_count: '1',
  inherited: '',
  stages: '',
  note: '',
};
