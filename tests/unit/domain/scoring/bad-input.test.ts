import { describe, expect, it } from 'vitest';
import type { AbsenceReason } from '@/lib/domain/scoring/assessment';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost } from './make-input';

const NOW = { 2020: '80', 2024: '92' };
const stages = (...steps: [number, string][]): TargetRule => ({
  kind: 'staged',
  steps: steps.map(([year, value]) => ({ year, rule: atLeast(value) as SimpleRule })),
});
const ratio = (antecedent: string, consequent: string): TargetRule => ({
  kind: 'ratio',
  antecedent,
  consequent,
  bound: 'exact',
});

describe('rules that nothing can be compared with have a reason', () => {
  it.each<[string, TargetRule, AbsenceReason]>([
    ['a ratio to nothing', ratio('2', '0'), 'ruleUnparsed'],
    ['nothing to nothing', ratio('0', '0'), 'ruleUnparsed'],
    ['a ratio to less than nothing', ratio('2', '-3'), 'ruleUnparsed'],
    ['a band whose ends are swapped', { kind: 'band', low: '50', high: '40', side: 'both' }, 'ruleUnparsed'],
    ['stages without any', stages(), 'ruleUnparsed'],
    ['two targets for the year in force', stages([2025, '90'], [2025, '95']), 'ruleUnparsed'],
    ['a judgement nobody signed', { kind: 'judgement', question: '基本形成' }, 'awaitingJudgement'],
    [
      'a reference nobody entered',
      { kind: 'reference', comparator: '>=', reference: '全市平均' },
      'referenceMissing',
    ],
  ])('%s', (_, rule, reason) => {
    expect(assess(NOW, rule)).toMatchObject({
      status: 'notAssessable',
      reason,
      pace: null,
      headsShort: null,
    });
  });

  it('a band of one number is a number', () => {
    expect(assess({ 2024: '45' }, { kind: 'band', low: '45', high: '45', side: 'both' }).status).toBe('met');
  });

  it('a later stage given twice does not touch the one in force, but pace is not measured against either', () => {
    const rule = stages([2025, '90'], [2030, '95'], [2030, '98']);
    expect(assess(NOW, rule)).toMatchObject({ status: 'met', pace: null, outlook: 'notApplicable' });
  });
});

describe('years that do not fit together', () => {
  it('stages in any order are met one after the other', () => {
    const rule = stages([2030, '98'], [2025, '90']);
    expect(assess(NOW, rule).status).toBe('met');
    expect(assess({ ...NOW, 2026: '92' }, rule).status).toBe('notMet');
  });

  it('after the last stage the last one stays in force', () => {
    const result = assess(NOW, stages([2021, '85'], [2022, '95']), { attribute: 'binding' });
    expect(result.status).toBe('notMet');
    expect(result.warnings).toMatchObject([{ type: 'missed', level: 'red' }]);
    expect(result.warnings[0]!.message).toContain('2022 年为目标年');
    expect(assess(NOW, stages([2021, '85'], [2022, '90'], [2023, '95'])).status).toBe('notMet');
    expect(assess(NOW, stages([2023, '90'], [2022, '95'], [2021, '99'])).status).toBe('met');
  });

  it.each([2020, 2019, 2015])(
    'a target year of %i leaves no way to go: no pace, no required change',
    (targetYear) => {
      expect(assess(NOW, atLeast('94'), { targetYear })).toMatchObject({
        status: 'notMet',
        pace: null,
        paceClass: null,
        requiredPerYear: null,
        outlook: 'notApplicable',
        forecast: null,
      });
    },
  );

  it('a target year in the past is judged, warned of as missed and not forecast', () => {
    const result = assess(NOW, atLeast('94'), { targetYear: 2022 });
    expect(result).toMatchObject({ status: 'notMet', outlook: 'notApplicable', requiredPerYear: null });
    expect(result.warnings.map(({ type }) => type)).toEqual(['missed']);
  });

  it('a baseline after the latest reading is none', () => {
    expect(assess({ 2024: '92' }, atLeast('94'), { baselineYear: 2026 })).toMatchObject({
      status: 'notMet',
      pace: null,
      changePerYear: null,
      usablePoints: 0,
      sufficiency: 'none',
    });
  });

  it('a reading of the base year alone says nothing yet; one of another year does', () => {
    expect(assess({ 2020: '92' }).reason).toBe('baselineOnly');
    expect(assess({ 2019: '90', 2020: '92' }).status).toBe('notMet');
    expect(assess({ 2019: '92' }, undefined, { asOf: 2019 }).status).toBe('notMet');
  });

  it('now before every reading is a year without data, not a future one', () => {
    expect(assess(NOW, atLeast('94'), { asOf: 2019 })).toMatchObject({
      status: 'noData',
      reason: 'notReported',
      value: null,
      year: null,
    });
  });

  it('an empty series is a year without data', () => {
    expect(assess({}, atLeast('94'), { asOf: 2024 })).toMatchObject({
      status: 'noData',
      reason: 'notReported',
      usablePoints: 0,
      sufficiency: 'none',
      interval: null,
      pooled: [],
      breaks: [],
      forecast: null,
    });
  });
});

describe('numbers at the edge', () => {
  it('a denominator of 0 is refused by name, never a number', () => {
    expect(() => assess({ 2024: '1/0' })).toThrow('division by zero');
    expect(() => assess({ 2024: '0/0' })).toThrow('division by zero');
  });

  it.each(['', 'NaN', 'Infinity', '1e4000', '约90', '9,5'])('“%s” is refused, never a number', (value) => {
    expect(() => assess({ 2024: value })).toThrow(RangeError);
  });

  it.each<[string, TargetRule, string]>([
    ['-0', atLeast('0'), 'met'],
    ['-0', atMost('0', false), 'notMet'],
    ['0', atMost('0'), 'met'],
    ['0.0000000001', atMost('0'), 'notMet'],
    ['999999999999999.9999999999', atLeast('1000000000000000'), 'notMet'],
    ['99999999999999999999', atLeast('99999999999999999999'), 'met'],
  ])('%s', (value, rule, status) => {
    expect(assess({ 2024: value }, rule, { unit: '' }).status).toBe(status);
  });

  it('more than the whole is told from less, has no interval and no heads', () => {
    expect(assess({ 2024: '12/10' }, atLeast('94'))).toMatchObject({
      status: 'met',
      value: '120',
      interval: null,
    });
    expect(assess({ 2024: '12/10' }, atMost('94'))).toMatchObject({ status: 'notMet', headsShort: 3 });
  });

  it('counts below zero have no interval', () => {
    expect(assess({ 2024: '-1/10' })).toMatchObject({ status: 'notMet', value: '-10', interval: null });
    expect(assess({ 2024: '-1/1000' }, atMost('8'), { unit: '1/10万' }).interval).toBeNull();
  });
});
