import { describe, expect, it } from 'vitest';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost } from './make-input';

/** Differences that a binary float cannot hold; every one decides a verdict. */
describe('what lies closer than a float can tell', () => {
  const rising: TargetRule = { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal' };
  const JUST_BELOW = '93.99999999999999999';
  const JUST_ABOVE = '94.00000000000000001';

  it.each<[string, TargetRule, string, string]>([
    ['just below a minimum', atLeast('94'), JUST_BELOW, 'notMet'],
    ['just above an excluded minimum', atLeast('94', false), JUST_ABOVE, 'met'],
    ['just above a maximum', atMost('94'), JUST_ABOVE, 'notMet'],
    ['just below an excluded maximum', atMost('94', false), JUST_BELOW, 'met'],
    ['just outside a band', { kind: 'band', low: '90', high: '94', side: 'both' }, JUST_ABOVE, 'notMet'],
  ])('%s', (_, rule, value, status) => {
    expect(Number(value)).toBe(94);
    expect(assess({ 2024: value }, rule, { unit: '' }).status).toBe(status);
  });

  it('a share above its whole has no ceiling at which standing still would do', () => {
    const above = '100.00000000000000001';
    const gross = { name: '高中阶段毛入学率' };
    expect(assess({ 2020: above, 2024: above }, rising, gross).status).toBe('trendNotMet');
    expect(assess({ 2020: '100', 2024: '100' }, rising, gross).status).toBe('trendMet');
  });

  it('a value below zero has no floor at which standing still would do', () => {
    const below = '-0.00000000000000001';
    const falling: TargetRule = { ...rising, direction: 'down' };
    expect(assess({ 2020: below, 2024: below }, falling).status).toBe('trendNotMet');
    expect(assess({ 2020: '0', 2024: '0' }, falling).status).toBe('trendMet');
  });

  it('a ratio whose second number is minute is still a ratio', () => {
    const minute = `0.${'0'.repeat(400)}1`;
    const rule: TargetRule = { kind: 'ratio', antecedent: minute, consequent: minute, bound: 'exact' };
    expect(assess({ 2024: '1:1' }, rule, { unit: '' }).status).toBe('met');
    expect(assess({ 2024: '1:1' }, { ...rule, consequent: '0' }, { unit: '' }).reason).toBe('ruleUnparsed');
  });
});
