import { describe, expect, it } from 'vitest';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost } from './make-input';

const around45: TargetRule = { kind: 'band', low: '43.65', high: '46.35', centre: '45', side: 'both' };

describe('pace R = [(x − b)/(T − b)] ÷ [(y − y0)/(Y − y0)]', () => {
  it.each<[string, Record<number, string>, TargetRule, string | null, string | null]>([
    ['exactly 1', { 2020: '90', 2025: '92' }, atLeast('94'), '1', 'onTrack'],
    ['exactly 0.95', { 2020: '80', 2025: '89.5' }, atLeast('100'), '0.95', 'onTrack'],
    ['just below 0.95', { 2020: '80', 2025: '89.4999' }, atLeast('100'), '0.94999', 'faster'],
    ['exactly 0.60', { 2020: '80', 2025: '86' }, atLeast('100'), '0.6', 'faster'],
    ['just below 0.60', { 2020: '80', 2025: '85.9999' }, atLeast('100'), '0.59999', 'slow'],
    ['exactly 0', { 2020: '80', 2025: '80' }, atLeast('100'), '0', 'slow'],
    ['just below 0', { 2020: '80', 2025: '79.999' }, atLeast('100'), '-0.0001', 'reverse'],
    ['lower is better', { 2020: '12', 2025: '10' }, atMost('8'), '1', 'onTrack'],
    ['nearest edge of a band, from below', { 2020: '40', 2025: '41.825' }, around45, '1', 'onTrack'],
    [
      'nearest edge of a band, from above',
      { 2020: '50', 2025: '51' },
      around45,
      '-0.547945205479452054794521',
      'reverse',
    ],
    [
      'carried beyond the far edge, by distance',
      { 2020: '40', 2025: '48' },
      around45,
      '1.09589041095890410958904',
      'onTrack',
    ],
    [
      'carried further off than it began',
      { 2020: '40', 2025: '52' },
      around45,
      '-1.09589041095890410958904',
      'reverse',
    ],
    ['met before the target year', { 2020: '80', 2025: '100' }, atLeast('100'), '2', 'onTrack'],
    ['already met at the baseline', { 2020: '95', 2025: '94.5' }, atLeast('94'), null, 'keep'],
    ['met at the baseline and lost', { 2020: '95', 2025: '93' }, atLeast('94'), null, 'keep'],
    ['baseline inside the band', { 2020: '45', 2025: '50' }, around45, null, 'keep'],
    ['on the line of an exclusive bound', { 2020: '8', 2025: '7' }, atMost('8', false), null, 'keep'],
    ['nearer than reporting precision', { 2020: '93.995', 2025: '95' }, atLeast('94'), null, 'keep'],
    ['exactly reporting precision', { 2020: '93.99', 2025: '93.995' }, atLeast('94'), '1', 'onTrack'],
    ['no baseline', { 2021: '90', 2025: '92' }, atLeast('94'), null, null],
    ['only the baseline', { 2020: '90' }, atLeast('94'), null, null],
    [
      'a trend has no end number',
      { 2020: '90', 2025: '91' },
      { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal' },
      null,
      null,
    ],
    ['a judgement neither', { 2020: '1', 2025: '1' }, { kind: 'judgement', question: '?' }, null, null],
  ])('%s', (_, readings, rule, pace, paceClass) => {
    const result = assess(readings, rule);
    expect([result.pace, result.paceClass]).toEqual([pace, paceClass]);
  });

  it('classifies counts exactly at the bound', () => {
    const result = assess({ 2020: '80000/100000', 2025: '89500/100000' }, atLeast('100'));
    expect([result.pace, result.paceClass]).toEqual(['0.95', 'onTrack']);
  });

  it('does not divide by less than the confidence half-width of the baseline', () => {
    expect(assess({ 2020: '93/100', 2025: '95/100' }, atLeast('94')).paceClass).toBe('keep');
    expect(assess({ 2020: '93000/100000', 2025: '95000/100000' }, atLeast('94')).paceClass).toBe('onTrack');
  });

  it('a complete count has no confidence half-width', () => {
    const deputies = { name: '人大代表中女性比例' };
    expect(assess({ 2020: '29/100', 2025: '30/100' }, atLeast('31'), deputies).pace).toBe('1');
  });

  it('still measures from the latest reading when this year is missing', () => {
    const result = assess({ 2020: '90', 2024: '92' }, atLeast('94'), { asOf: 2025 });
    expect([result.status, result.pace]).toEqual(['noData', '1.25']);
  });

  it('states the change a year, made and required', () => {
    const result = assess({ 2020: '90.88', 2024: '92.10' });
    expect(result.changePerYear).toBe('0.305');
    expect(result.requiredPerYear).toMatch(/^0\.31666/);
    expect(assess({ 2020: '90', 2024: '95' }).requiredPerYear).toBeNull();
  });
});
