import { describe, expect, it } from 'vitest';
import { checkReferenceValue, type ReferenceEntry } from '@/lib/domain/reference/check-reference-value';

const PERCENT = { name: '女职工比例', unit: '%' };

describe('one year’s outside value', () => {
  it.each<[string, ReferenceEntry]>([
    ['45.20', { kind: 'value', value: '45.20', scale: 2 }],
    ['45.2%', { kind: 'value', value: '45.2', scale: 1 }],
    ['４５．２', { kind: 'value', value: '45.2', scale: 1 }],
    ['0', { kind: 'value', value: '0', scale: 0 }],
    ['100', { kind: 'value', value: '100', scale: 0 }],
    [' ', { kind: 'blank' }],
    ['—', { kind: 'blank' }],
  ])('%j', (text, expected) => {
    expect(checkReferenceValue(text, PERCENT)).toEqual(expected);
  });

  it.each([
    ['100.01', '0 至 100 之间'],
    ['-0.1', '不会小于 0'],
    ['12‰', '单位为“%”'],
    ['2∶3', '只填一个数'],
    ['1/3', '只填一个数'],
    ['1e2', '科学计数法'],
    ['约45', '实际值'],
    ['45.2.1', '两个小数点'],
    ['NaN', '确定的数'],
  ])('%j is refused', (text, words) => {
    expect(checkReferenceValue(text, PERCENT)).toEqual({
      kind: 'invalid',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['一种千分率', '‰', '1000.1', false],
    ['一种千分率', '‰', '999', true],
    ['全市平均水平（公用经费）', '元', '7600', true],
    ['全市平均水平（公用经费）', '元', '-1', false],
    ['全市居民收入增速', '%', '-1.2', true],
  ])('%s in %s: %s', (name, unit, text, isAccepted) => {
    expect(checkReferenceValue(text, { name, unit }).kind === 'value').toBe(isAccepted);
  });
});
