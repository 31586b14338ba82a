import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '@/lib/domain/scoring/assessment';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { summarise } from '@/lib/domain/scoring/summarise';
import { distanceTo, goalOfBand, isNear, marginOf } from '@/lib/domain/scoring/goal';
import {
  isCountUnit,
  isSameMeasure,
  limitsOfNumbers,
  naturalLimits,
  readUnit,
} from '@/lib/domain/scoring/unit';
import type { RelativeRule, TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear } from './make-input';

describe('rules that must hold every year are missed before the target year', () => {
  const relative = (changes: Partial<RelativeRule>): TargetRule => ({
    kind: 'relative',
    baseYear: 2020,
    change: '1',
    changeIn: 'points',
    per: 'once',
    bound: 'min',
    ...changes,
  });
  const trend = (cadence: 'yearly' | 'overall'): TargetRule => ({
    kind: 'trend',
    direction: 'up',
    cadence,
    strength: 'normal',
  });

  it.each<[string, TargetRule, boolean]>([
    ['a level', atLeast('94'), false],
    ['once since the base year', relative({}), false],
    ['every year since the base year', relative({ per: 'year' }), true],
    ['against the year before', relative({ baseYear: 'previous' }), true],
    ['every year against the year before', relative({ baseYear: 'previous', per: 'year' }), true],
    ['an overall trend', trend('overall'), false],
    ['a yearly trend', trend('yearly'), true],
  ])('%s', (_, rule, isYearly) => {
    const { warnings } = assess({ 2020: '80', 2023: '80', 2024: '80' }, rule);
    expect(warnings.some(({ type }) => type === 'missed')).toBe(isYearly);
  });

  it.each([
    [2029, false],
    [2030, true],
    [2031, true],
  ])('a level is due in 2030: asked in %i, missed %s', (year, missed) => {
    const { warnings } = assess({ 2020: '80', [year]: '90' }, atLeast('94'));
    expect(warnings.some(({ type }) => type === 'missed')).toBe(missed);
  });
});

describe('数据充分性', () => {
  it.each([
    [1, 'baseline'],
    [2, 'requiredChange'],
    [3, 'indicative'],
    [4, 'indicative'],
    [5, 'forecast'],
    [6, 'forecast'],
  ])('%i years: %s', (years, sufficiency) => {
    const values = Array.from({ length: years }, (_, index) => String(80 + index));
    const { usablePoints, sufficiency: found } = assess(fromBaseYear(...values), atLeast('94'));
    expect([usablePoints, found]).toEqual([years, sufficiency]);
  });

  it('follows the settings of the office', () => {
    const settings = { ...DEFAULT_SETTINGS, indicativePoints: 4, forecastPoints: 6 };
    const found = (years: number) =>
      assess(fromBaseYear(...Array(years).fill('80')), atLeast('94'), {}, settings).sufficiency;
    expect([found(3), found(4), found(5), found(6)]).toEqual([
      'requiredChange',
      'indicative',
      'indicative',
      'forecast',
    ]);
  });
});

describe('接近达标', () => {
  it.each<[string, TargetRule, boolean]>([
    ['92.12', atLeast('94'), true],
    ['92.119', atLeast('94'), false],
    ['95.88', atMost('94'), true],
    ['95.881', atMost('94'), false],
    ['94', atLeast('94', false), true],
  ])('%s', (value, rule, near) => {
    expect(assess({ 2024: value }, rule)).toMatchObject({ status: 'notMet', nearlyMet: near });
  });

  it('is counted within 未达标', () => {
    const counted = [
      { status: 'notMet', nearlyMet: true },
      { status: 'notMet', nearlyMet: false },
      { status: 'met', nearlyMet: false },
    ] as const;
    expect(summarise(counted)).toMatchObject({ nearlyMet: 1, counts: { notMet: 2, met: 1 }, all: 3 });
    expect(summarise([]).nearlyMet).toBe(0);
  });
});

describe('待确认', () => {
  it('is the mark of a rule nobody confirmed, whatever its verdict', () => {
    expect(assess({ 2024: '95' }, atLeast('94'), { confidence: 'confirm' }).unconfirmed).toBe(true);
    expect(assess({ 2024: '95' }, atLeast('94'), { confidence: 'certain' }).unconfirmed).toBe(false);
  });
});

describe('所需进度比', () => {
  it.each([
    ['87.6', 'onTrack'],
    ['87.5999', 'faster'],
    ['84.8', 'faster'],
    ['84.7999', 'slow'],
    ['80', 'slow'],
    ['79.9999', 'reverse'],
  ])('80 → 88 of 100 half-way: %s is %s', (value, paceClass) => {
    const input = { targetYear: 2030, unit: '' };
    expect(assess({ 2020: '80', 2025: value }, atLeast('96'), input).paceClass).toBe(paceClass);
  });

  it('a gap of the reporting precision is divided, a smaller one is not', () => {
    const gap = (target: string) => assess({ 2020: '80', 2025: '80' }, atLeast(target), { unit: '' });
    expect(gap('80.01').paceClass).toBe('slow');
    expect(gap('80.0099')).toMatchObject({ pace: null, paceClass: 'keep' });
    const none = { ...DEFAULT_SETTINGS, reportingPrecision: '0' };
    expect(assess({ 2020: '80', 2025: '80' }, atLeast('80', false), { unit: '' }, none).paceClass).toBe(
      'keep',
    );
  });

  it('a band left on the far side is measured by its distance', () => {
    const band: TargetRule = { kind: 'band', low: '40', high: '60', side: 'both' };
    const pace = (value: string) => assess({ 2020: '30', 2025: value }, band, { unit: '' }).pace;
    expect([pace('35'), pace('60'), pace('65'), pace('70'), pace('80')]).toEqual(['1', '6', '1', '0', '-2']);
  });
});

describe('readings and units', () => {
  const at = (point: Partial<SeriesPoint>, unit: string) =>
    assess({}, atLeast('1'), { unit, asOf: 2024, points: [{ year: 2024, value: '', ...point }] }).value;

  it('counts make the rate where the unit has a scale, else only in place of a value', () => {
    expect(at({ value: '50', numerator: '1', denominator: '4' }, '%')).toBe('25');
    expect(at({ value: '50', numerator: '1', denominator: '4' }, '人')).toBe('50');
    expect(at({ numerator: '1', denominator: '4' }, '人')).toBe('0.25');
    expect(at({ numerator: '1', denominator: '4' }, '‰')).toBe('250');
    expect(at({ numerator: '1', denominator: '4' }, '1/万')).toBe('2500');
    expect(at({ numerator: '1', denominator: '4' }, '1/10万')).toBe('25000');
    expect(at({ value: '50', numerator: '1' }, '%')).toBe('50');
    expect(at({ value: '50', denominator: '4' }, '%')).toBe('50');
    expect(at({ value: '1:4' }, '')).toBe('0.25');
  });

  it.each([
    ['%', '％', true],
    ['1/10万', '/10万', true],
    ['%', '‰', false],
    ['人', ' 人 ', true],
    ['人', '名', false],
    ['', '%', false],
    ['', ' ', true],
  ])('“%s” and “%s” measure the same: %s', (one, other, same) => {
    expect(isSameMeasure(one, other)).toBe(same);
    expect(isSameMeasure(other, one)).toBe(same);
  });

  it.each([
    ['人', true],
    [' 件 ', true],
    ['床位', true],
    ['万人', false],
    ['人/万', false],
    ['%', false],
    ['', false],
    ['小时', false],
  ])('“%s” counts things: %s', (unit, counts) => expect(isCountUnit(unit)).toBe(counts));
});

describe('natural limits', () => {
  const texts = (...values: string[]) => values.map((value) => Fraction.of(value));

  it.each<[string, string[], number | null, number | null]>([
    ['%', ['0', '50', '100'], 0, 100],
    ['%', ['50', '100.01'], 0, null],
    ['%', ['-0.01', '50'], null, 100],
    ['‰', ['0', '1000'], 0, 1000],
    ['‰', ['1000.01', '5'], 0, null],
    ['1/10万', ['2000'], 0, null],
    ['人', ['5', '-1'], null, null],
    ['', [], 0, null],
  ])('of %s with %j', (unit, values, floor, ceiling) => {
    const facts = readUnit(unit);
    expect(naturalLimits(facts, texts(...values))).toEqual({ floor, ceiling });
    expect(limitsOfNumbers(facts, values.map(Number))).toEqual({ floor, ceiling });
  });
});

describe('a goal', () => {
  const band = goalOfBand({ kind: 'band', low: '40', high: '60', side: 'both' });
  const at = (value: string) => Fraction.of(value);

  it('is as near as the nearer bound', () => {
    expect(['45', '58', '40', '60'].map((value) => marginOf(band, at(value))?.toExact())).toEqual([
      '5',
      '2',
      '0',
      '0',
    ]);
    expect(marginOf(band, at('39.99'))).toBeNull();
    expect(distanceTo(band, at('35')).toExact()).toBe('5');
    expect(distanceTo(band, at('63')).toExact()).toBe('3');
    expect(distanceTo(band, at('60')).toExact()).toBe('0');
  });

  it('is near only from outside', () => {
    expect(isNear(band, at('50'), '0.02')).toBe(false);
    expect(isNear(band, at('39.2'), '0.02')).toBe(true);
    expect(isNear(band, at('61.2'), '0.02')).toBe(true);
    expect(isNear(band, at('61.21'), '0.02')).toBe(false);
  });
});

describe('Fraction, where numbers grow long', () => {
  const long = '123456789012345678901234567890';

  it('keeps every digit of a decimal up to sixty decimals', () => {
    expect(Fraction.of(long).toExact()).toBe(long);
    expect(Fraction.of(`0.${'0'.repeat(59)}1`).toExact()).toBe(`0.${'0'.repeat(59)}1`);
    expect(Fraction.of(`0.${long}`).isDecimal()).toBe(true);
    expect(Fraction.of(1, 3).isDecimal()).toBe(false);
    expect(Fraction.of(1, 8).isDecimal()).toBe(true);
  });

  it('keeps 24 digits of what does not end, wherever they begin', () => {
    expect(Fraction.of(2, 3).toExact()).toBe('0.666666666666666666666667');
    expect(Fraction.of(-2, 3).toExact()).toBe('-0.666666666666666666666667');
    expect(Fraction.of(200, 3).toExact()).toBe('66.6666666666666666666667');
    expect(Fraction.of(1, 3000).toExact()).toBe('0.000333333333333333333333333');
    expect(Fraction.of(10, 3).toExact()).toBe('3.33333333333333333333333');
  });

  it('is the nearest float, however long its terms are', () => {
    expect(Fraction.of(long).toNumber()).toBe(Number(long));
    expect(Fraction.of(`0.${long}`).toNumber()).toBe(Number(`0.${long}`));
    expect(Fraction.of(long, long).toNumber()).toBe(1);
    expect(Fraction.of(1, long).toNumber()).toBeCloseTo(1 / Number(long), 40);
  });

  it.each([
    ['1.5e3', '1500'],
    ['12.25e-2', '0.1225'],
    ['-3e0', '-3'],
    ['2E+2', '200'],
    ['.5', '0.5'],
    ['.25', '0.25'],
    ['7.', '7'],
    [`1e70`, `1${'0'.repeat(70)}`],
  ])('reads %s as %s', (text, exact) => expect(Fraction.of(text).toExact()).toBe(exact));

  it.each(['x1e3', '1e3x', '1.e3', '1e1000', '--1', '1.2.3', ' 1'])('refuses “%s”', (text) => {
    expect(() => Fraction.of(text)).toThrow(`not a decimal number: ${text}`);
  });

  it('divides by what is below zero without losing its sign', () => {
    expect(Fraction.of(1, -4).toExact()).toBe('-0.25');
    expect(Fraction.of(1, -4).compare(Fraction.ZERO)).toBe(-1);
    expect(Fraction.of(0, -4).sign()).toBe(0);
    expect(Fraction.of(-1, -4).toExact()).toBe('0.25');
    expect(Fraction.of('-2.5').abs().toExact()).toBe('2.5');
    expect(Fraction.ZERO.abs().negated().toExact()).toBe('0');
  });
});

describe('a ratio typed as a decimal', () => {
  const two: TargetRule = { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' };
  const eleven: TargetRule = { kind: 'ratio', antecedent: '34', consequent: '3', bound: 'exact' };
  const status = (value: string, rule: TargetRule = two) =>
    assess({ 2024: value }, rule, { unit: '' }).status;

  it('is the ratio at its own decimals, two or more', () => {
    expect([status('0.67'), status('0.667'), status('0.6667'), status('11.33', eleven)]).toEqual(
      Array(4).fill('met'),
    );
    expect([status('0.7'), status('0.66'), status('0.668'), status('1.33', eleven)]).toEqual(
      Array(4).fill('notMet'),
    );
  });

  it('is not stretched to a bound, to what ends, or to counts', () => {
    expect(status('0.66', { ...two, bound: 'min' })).toBe('notMet');
    expect(status('0.67', { ...two, bound: 'max' })).toBe('notMet');
    expect(status('0.13', { ...two, antecedent: '1', consequent: '8' })).toBe('notMet');
    expect(status('67/100')).toBe('notMet');
    const both = { year: 2024, value: '0.67', numerator: '67', denominator: '100' };
    expect(assess({}, two, { unit: '', asOf: 2024, points: [both] }).status).toBe('notMet');
    expect(status('2:3')).toBe('met');
  });
});

describe('a signed judgement', () => {
  const rule: TargetRule = { kind: 'judgement', question: '基本形成' };
  const signed = (year: number, met: boolean) => ({
    year,
    met,
    by: '张三',
    on: '2025-02-01',
    reason: '材料齐全',
  });

  it('counts for its own year only', () => {
    const judge = (...judgements: ReturnType<typeof signed>[]) =>
      assess({}, rule, { asOf: 2024, judgements });
    expect(judge(signed(2024, true)).status).toBe('judgedMet');
    expect(judge(signed(2024, false)).status).toBe('judgedNotMet');
    expect(judge(signed(2023, true)).reason).toBe('awaitingJudgement');
    expect(judge(signed(2023, false), signed(2024, true)).explanation.sentence).toContain(
      '张三，2025 年 2 月 1 日：材料齐全',
    );
  });
});
