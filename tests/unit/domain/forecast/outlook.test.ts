import { describe, expect, it } from 'vitest';
import type { ReferenceRule, TargetRule, TrendRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear } from '../scoring/make-input';

describe('outlook by number of points', () => {
  it.each<[string[], string, boolean]>([
    [['90'], 'insufficient', false],
    [['90', '91'], 'insufficient', false],
    [['90', '91', '92'], 'insufficient', true],
    [['90', '91', '92', '93'], 'insufficient', true],
    [['90', '91', '92', '93', '93.5'], 'expected', true],
  ])('%j → %s', (values, outlook, hasForecast) => {
    const result = assess(fromBaseYear(...values), atLeast('94'));
    expect([result.outlook, result.forecast !== null]).toEqual([outlook, hasForecast]);
  });

  it('three or four points are a projection for reference only, without interval', () => {
    const { forecast, explanation } = assess(fromBaseYear('90', '91', '92'), atLeast('94'));
    expect(forecast).toMatchObject({ year: 2030, value: '100', low: null, high: null, indicative: true });
    expect(explanation.sentence).toContain('仅供参考');
  });

  it('values without their references carry no outlook, however many', () => {
    const rule: TargetRule = { kind: 'reference', comparator: '>=', reference: '女职工比例' };
    const result = assess(fromBaseYear('30', '31', '32', '33', '34'), rule);
    expect(result).toMatchObject({ outlook: 'insufficient', usablePoints: 0, sufficiency: 'none' });
    expect(result.explanation.limits.join()).toContain('同时有实际值和参照值的年度不足三个');
  });

  it('a new definition starts the count again', () => {
    const points = ['90', '91', '92', '93', '93.5'].map((value, index) => ({
      year: 2020 + index,
      value,
      definitionChanged: index === 2,
    }));
    expect(assess({}, atLeast('94'), { asOf: 2024, points })).toMatchObject({
      usablePoints: 3,
      outlook: 'insufficient',
    });
  });

  it('readings before the base year do not count', () => {
    const result = assess({ 2017: '80', 2018: '81', 2019: '82', 2020: '90', 2021: '91' }, atLeast('94'));
    expect(result).toMatchObject({ usablePoints: 2, sufficiency: 'requiredChange' });
  });
});

describe('outlook from the 80 % interval', () => {
  it.each<[string, string[], TargetRule, string]>([
    [
      'a line that ends exactly on ≥93.1',
      ['90.1', '90.4', '90.7', '91', '91.3'],
      atLeast('93.1'),
      'expected',
    ],
    [
      'a line that ends exactly on ＞93.1',
      ['90.1', '90.4', '90.7', '91', '91.3'],
      atLeast('93.1', false),
      'unlikely',
    ],
    ['falling short for certain', ['90', '90.1', '90.1', '90.2', '90.2'], atLeast('99'), 'unlikely'],
    ['straddling', ['90', '91', '90.5', '91.5', '91'], atLeast('93'), 'atRisk'],
    ['met already and sure to stay', ['95', '95.1', '95.2', '95.2', '95.3'], atLeast('94'), 'expected'],
    [
      'an exact ratio that is kept, which no binary float can say',
      ['2:3', '2:3', '420:630', '2:3', '2:3'],
      { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
      'expected',
    ],
    ['full and staying full', ['100', '100', '100', '100', '100'], atLeast('100'), 'expected'],
    ['lower is better, reached', ['12', '11.5', '11', '10.5', '10'], atMost('8'), 'expected'],
    ['lower is better, missed', ['12', '12', '11.9', '11.9', '11.8'], atMost('8'), 'unlikely'],
    [
      'staying in the band',
      ['45', '45', '45.1', '45', '45.1'],
      { kind: 'band', low: '43.65', high: '46.35', side: 'both' },
      'expected',
    ],
    [
      'leaving the band',
      ['45', '46', '47', '48', '49'],
      { kind: 'band', low: '43.65', high: '46.35', side: 'both' },
      'unlikely',
    ],
    [
      'wider than the band',
      ['45', '40', '50', '41', '49'],
      { kind: 'band', low: '43.65', high: '46.35', side: 'both' },
      'atRisk',
    ],
  ])('%s', (_, values, rule, outlook) => {
    expect(assess(fromBaseYear(...values), rule).outlook).toBe(outlook);
  });

  it('is computed also where the target is met already', () => {
    const result = assess(fromBaseYear('95', '95.1', '95.2', '95.2', '95.3'), atLeast('94'));
    expect(result.status).toBe('met');
    expect(result.forecast).not.toBeNull();
  });

  it('has nothing left to ask once the target year is reported', () => {
    const result = assess(fromBaseYear('90', '91', '92', '93', '93.5'), atLeast('94'), { targetYear: 2024 });
    expect(result).toMatchObject({ outlook: 'notApplicable', forecast: null });
  });

  it('still asks while the target year’s reading is missing', () => {
    const readings = fromBaseYear('90', '91', '92', '93', '93.5');
    expect(assess(readings, atLeast('94'), { targetYear: 2025, asOf: 2025 })).toMatchObject({
      status: 'noData',
      outlook: 'expected',
    });
  });
});

describe('outlook of rules without an end number', () => {
  const trend = (changes: Partial<TrendRule>): TrendRule => ({
    kind: 'trend',
    direction: 'up',
    cadence: 'overall',
    strength: 'normal',
    ...changes,
  });

  it.each<[string, Partial<TrendRule>, string[], string]>([
    ['rising steadily', {}, ['50', '51', '52', '53', '54'], 'expected'],
    ['falling steadily', {}, ['50', '49', '48', '47', '46'], 'unlikely'],
    ['going nowhere', {}, ['50', '52', '49', '51', '50'], 'atRisk'],
    ['never broken', { cadence: 'yearly' }, ['50', '51', '52', '53', '54'], 'expected'],
    ['broken once, rising', { cadence: 'yearly' }, ['50', '51', '50', '53', '54'], 'atRisk'],
    ['turned', { cadence: 'yearly' }, ['50', '51', '50', '49', '48'], 'unlikely'],
    ['held', { direction: 'hold' }, ['50', '50.1', '50', '50.1', '50'], 'expected'],
  ])('trend: %s', (_, changes, values, outlook) => {
    expect(assess(fromBaseYear(...values), trend(changes)).outlook).toBe(outlook);
  });

  it.each<[ReferenceRule['comparator'], string[], string]>([
    ['>=', ['36', '36.2', '36.4', '36.6', '36.8'], 'expected'],
    ['>=', ['30', '30.1', '30.2', '30.3', '30.4'], 'unlikely'],
    ['~', ['35', '35', '35.1', '35', '35.1'], 'expected'],
  ])('reference %s: the gap is forecast', (comparator, values, outlook) => {
    const points = values.map((value, index) => ({ year: 2020 + index, value, reference: '35' }));
    const rule: TargetRule = { kind: 'reference', comparator, reference: '女职工比例' };
    const result = assess({}, rule, { asOf: 2024, points });
    expect([result.outlook, result.forecast?.of]).toEqual([outlook, 'gap']);
  });

  it.each<[TargetRule]>([
    [{ kind: 'judgement', question: '基本形成' }],
    [{ kind: 'unparsed', reason: '?' }],
    [{ kind: 'compound', parts: [] }],
    [{ kind: 'relative', baseYear: 'previous', change: '-1', changeIn: 'points', per: 'year', bound: 'min' }],
  ])('%j has none', (rule) => {
    expect(assess(fromBaseYear('1', '2', '3', '4', '5'), rule).outlook).toBe('notApplicable');
  });
});
