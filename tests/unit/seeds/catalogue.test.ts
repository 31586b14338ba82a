import { describe, expect, it } from 'vitest';
import { readSeedRows } from '@/seeds/seed-rows';

const rows = readSeedRows();
const catalogue = new Map(rows.catalogue.map((entry) => [entry.catalogue_key, entry]));
const keyOf = (district: string, kind: string, name: string) =>
  rows.indicators.find((row) => row.district_code === district && row.plan_kind === kind && row.name === name)
    ?.catalogue_key;

describe('catalogue', () => {
  it('has each key once, and every key is used', () => {
    expect(catalogue.size).toBe(rows.catalogue.length);
    const used = new Set([...rows.indicators, ...rows.parts].map((row) => row.catalogue_key));
    expect(new Set(catalogue.keys())).toEqual(used);
  });

  it('gives a printed unit nowhere but as printed', () => {
    const differing = rows.indicators.filter(
      (row) => row.unit !== '' && row.unit !== catalogue.get(row.catalogue_key)?.unit,
    );
    expect(differing).toEqual([]);
  });

  it('has a key at most once in a plan', () => {
    const places = [...rows.indicators, ...rows.parts].map(
      (row) => `${row.district_code}/${row.plan_kind}/${row.catalogue_key}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('asks for numerator and denominator only where the unit is a rate', () => {
    const fractions = rows.catalogue.filter((entry) => entry.entry_kind === 'fraction');
    expect(fractions.every((entry) => ['%', '‰', '1/10万'].includes(entry.unit))).toBe(true);
  });

  it.each([
    ['城区单位就业人员中的女性比例', '城镇单位就业人员中的女性比例'],
    ['女性基本医疗保险参保率', '基本医疗保险女性参保率'],
    ['中等职业学校在校学生中女性比例', '中等职业学校在校学生中女生占比'],
    ['感染艾滋病、梅毒孕产妇治疗率', '感染艾滋病、梅毒孕产妇治疗率'],
    ['城区公共厕所男女厕位比', '城镇公共厕所男女厕位比'],
  ])('means the same: %s and %s', (yuzhong, wushan) => {
    expect(keyOf('500103', 'women', yuzhong)).toBeDefined();
    expect(keyOf('500103', 'women', yuzhong)).toBe(keyOf('500237', 'women', wushan));
  });

  it.each([
    ['学生每天校内体育活动时间', '儿童每天校内体育活动时间'],
    ['学生每天校外体育活动时间', '儿童每天校外体育活动时间'],
    ['儿童法治教育实践基地', '青少年法治宣传教育实践基地'],
  ])('means the same in the action plan and in 昭化: %s and %s', (action, zhaohua) => {
    expect(keyOf('500103', 'action', action)).toBeDefined();
    expect(keyOf('500103', 'action', action)).toBe(keyOf('510811', 'children', zhaohua));
  });

  it.each([
    ['510811', 'women', '村委会成员中女性比例', '村委会主任中女性比例'],
    ['510811', 'women', '社区居委会成员中女性比例', '社区居委会主任中女性比例'],
    ['500103', 'children', '小学生近视率', '初中生近视率'],
    ['500103', 'women', '女性基本医疗保险参保率', '女性基本养老保险参保人数'],
  ])('means something else: %s %s %s and %s', (district, kind, one, other) => {
    expect(keyOf(district, kind, one)).not.toBe(keyOf(district, kind, other));
  });
});
