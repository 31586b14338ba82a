import { describe, expect, it } from 'vitest';
import type { RelativeRule, TrendRule } from '@/lib/domain/target/rule';
import { assess, fromBaseYear, pointsOf } from './make-input';

const trend = (changes: Partial<TrendRule> = {}): TrendRule => ({
  kind: 'trend',
  direction: 'up',
  cadence: 'overall',
  strength: 'normal',
  ...changes,
});

describe('trend rules, overall', () => {
  it.each<[string, Partial<TrendRule>, string[], 'trendMet' | 'trendNotMet']>([
    ['up', {}, ['50', '49', '50.1'], 'trendMet'],
    ['not up', {}, ['50', '55', '50'], 'trendNotMet'],
    ['holding at 100 %', {}, ['100', '100'], 'trendMet'],
    ['down', { direction: 'down' }, ['50', '49'], 'trendMet'],
    ['not down', { direction: 'down' }, ['50', '50'], 'trendNotMet'],
    ['holding at 0', { direction: 'down' }, ['0', '0'], 'trendMet'],
    ['markedly up', { strength: 'marked' }, ['50', '55'], 'trendMet'],
    ['not markedly up', { strength: 'marked' }, ['50', '54.99'], 'trendNotMet'],
    ['markedly up, as far as 100 % allows', { strength: 'marked' }, ['95', '100'], 'trendMet'],
    ['markedly down', { direction: 'down', strength: 'marked' }, ['10', '9'], 'trendMet'],
    ['not markedly down', { direction: 'down', strength: 'marked' }, ['10', '9.01'], 'trendNotMet'],
    ['consolidated', { strength: 'consolidate' }, ['50', '49', '50'], 'trendMet'],
    ['not consolidated', { strength: 'consolidate' }, ['50', '49.9'], 'trendNotMet'],
    ['contained', { direction: 'down', strength: 'contain' }, ['50', '50'], 'trendMet'],
    ['not contained', { direction: 'down', strength: 'contain' }, ['50', '50.1'], 'trendNotMet'],
    ['held, upper edge', { direction: 'hold' }, ['50', '51.5'], 'trendMet'],
    ['held, lower edge', { direction: 'hold' }, ['50', '48.5'], 'trendMet'],
    ['not held', { direction: 'hold' }, ['50', '48.49'], 'trendNotMet'],
  ])('%s', (_, changes, values, status) => {
    expect(assess(fromBaseYear(...values), trend(changes)).status).toBe(status);
  });

  it('needs the baseline', () => {
    expect(assess({ 2022: '50', 2024: '60' }, trend()).reason).toBe('baselineMissing');
    expect(assess({ 2020: '50' }, trend()).reason).toBe('baselineOnly');
  });
});

describe('trend rules, yearly', () => {
  it.each<[string, Partial<TrendRule>, string[], 'trendMet' | 'trendNotMet', number[]]>([
    ['every year up', {}, ['50', '51', '52'], 'trendMet', []],
    ['breaks are listed', {}, ['50', '49', '52', '52', '53'], 'trendNotMet', [2021, 2023]],
    ['at the ceiling holding counts', {}, ['99', '100', '100', '100'], 'trendMet', []],
    ['falling from the ceiling does not', {}, ['99', '100', '99.9'], 'trendNotMet', [2022]],
    ['every year down', { direction: 'down' }, ['5', '4', '3'], 'trendMet', []],
    ['at the floor holding counts', { direction: 'down' }, ['1', '0', '0'], 'trendMet', []],
    ['not below the year before', { strength: 'consolidate' }, ['50', '50', '51'], 'trendMet', []],
    ['below the year before', { strength: 'consolidate' }, ['50', '52', '51'], 'trendNotMet', [2022]],
    ['markedly in all', { strength: 'marked' }, ['50', '52', '55'], 'trendMet', []],
    ['not markedly in all', { strength: 'marked' }, ['50', '51', '52'], 'trendNotMet', []],
    ['held every year', { direction: 'hold' }, ['50', '52', '50'], 'trendNotMet', [2021]],
  ])('%s', (_, changes, values, status, breaks) => {
    const result = assess(fromBaseYear(...values), trend({ cadence: 'yearly', ...changes }));
    expect([result.status, result.breaks]).toEqual([status, breaks]);
  });

  it('starts at the first year where there is no baseline', () => {
    expect(assess({ 2022: '50', 2023: '51' }, trend({ cadence: 'yearly' })).status).toBe('trendMet');
  });

  it('names a missing year among the limits', () => {
    const { explanation } = assess({ 2020: '50', 2022: '51' }, trend({ cadence: 'yearly' }));
    expect(explanation.limits.join()).toContain('缺少 2021 年');
  });
});

describe('a change of definition starts the series again', () => {
  const changed = (readings: Record<number, string>, since: number) =>
    pointsOf(readings).map((point) => ({ ...point, definitionChanged: point.year === since }));

  it.each([
    [{ 2020: '50', 2023: '40' }, 2023, 'notAssessable'],
    [{ 2020: '50', 2023: '40', 2024: '41' }, 2023, 'trendMet'],
    [{ 2020: '50', 2023: '60', 2024: '55' }, 2023, 'trendNotMet'],
  ])('%j since %i → %s', (readings, since, status) => {
    const points = changed(readings, since);
    const asOf = Math.max(...points.map((point) => point.year));
    expect(assess({}, trend(), { asOf, points }).status).toBe(status);
  });

  it('leaves neither pace nor enough points', () => {
    const points = changed(fromBaseYear('90', '91', '92', '93', '93.5'), 2023);
    const result = assess({}, undefined, { asOf: 2024, points });
    expect(result).toMatchObject({ status: 'notMet', pace: null, paceClass: null, usablePoints: 2 });
  });

  it('names the reason', () => {
    const points = changed({ 2020: '50', 2023: '40' }, 2023);
    expect(assess({}, trend(), { asOf: 2023, points }).reason).toBe('tooFewAfterDefinitionChange');
  });
});

describe('relative rules', () => {
  const relative = (changes: Partial<RelativeRule>): RelativeRule => ({
    kind: 'relative',
    baseYear: 2020,
    change: '-0.2',
    changeIn: 'percent',
    per: 'once',
    bound: 'exact',
    ...changes,
  });

  it.each<[string, Partial<RelativeRule>, Record<number, string>, 'met' | 'notMet']>([
    ['20 % down, reached', {}, { 2020: '10', 2024: '8' }, 'met'],
    ['20 % down, just missed', {}, { 2020: '10', 2024: '8.0001' }, 'notMet'],
    ['five points up', { change: '5', changeIn: 'points' }, { 2020: '40', 2024: '45' }, 'met'],
    ['five points up, missed', { change: '5', changeIn: 'points' }, { 2020: '40', 2024: '44.9' }, 'notMet'],
    ['doubled', { change: '1' }, { 2020: '30', 2024: '60' }, 'met'],
    ['no more than 5 % up', { change: '0.05', bound: 'max' }, { 2020: '100', 2024: '105.1' }, 'notMet'],
    ['falling by no more than 5 %', { change: '-0.05', bound: 'max' }, { 2020: '100', 2024: '95' }, 'met'],
    ['at least 20 % down', { bound: 'min' }, { 2020: '10', 2024: '7' }, 'met'],
    [
      'one point down on last year',
      { baseYear: 'previous', change: '-1', changeIn: 'points', per: 'year' },
      { 2020: '9', 2023: '6', 2024: '5' },
      'met',
    ],
    [
      'not on last year',
      { baseYear: 'previous', change: '-1', changeIn: 'points', per: 'year' },
      { 2020: '9', 2023: '5.5', 2024: '5' },
      'notMet',
    ],
    [
      'one point a year since 2020',
      { change: '1', changeIn: 'points', per: 'year' },
      { 2020: '50', 2024: '54' },
      'met',
    ],
    [
      'one point a year, behind',
      { change: '1', changeIn: 'points', per: 'year' },
      { 2020: '50', 2024: '53.9' },
      'notMet',
    ],
    ['10 % a year compounds', { change: '0.1', per: 'year' }, { 2020: '100', 2022: '121' }, 'met'],
    ['a base year that is not the plan’s', { baseYear: 2021 }, { 2020: '99', 2021: '10', 2024: '8' }, 'met'],
    ['no base year given: the plan’s', { baseYear: null }, { 2020: '10', 2024: '8' }, 'met'],
  ])('%s', (_, changes, readings, status) => {
    expect(assess(readings, relative(changes)).status).toBe(status);
  });

  it.each<[Partial<RelativeRule>, Record<number, string>, string]>([
    [{}, { 2021: '10', 2024: '8' }, 'baselineMissing'],
    [{ baseYear: 'previous' }, { 2020: '10', 2024: '8' }, 'baselineMissing'],
    [{}, { 2020: '10' }, 'baselineOnly'],
  ])('%j of %j: %s', (changes, readings, reason) => {
    expect(assess(readings, relative(changes)).reason).toBe(reason);
  });

  it('has the pace of its level', () => {
    expect(assess({ 2020: '10', 2025: '9' }, relative({})).pace).toBe('1');
    expect(assess({ 2020: '10', 2025: '9' }, relative({ baseYear: 'previous' })).paceClass).toBeNull();
  });
});
