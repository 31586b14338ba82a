import { describe, expect, it } from 'vitest';
import { checkReading } from '@/lib/domain/reading/check-reading';
import type { CheckedIndicator, PreviousReading } from '@/lib/domain/reading/reading-check';
import { interpretEntry, type EntryKind } from '@/lib/domain/reading/interpret-entry';

const indicator = (unit: string, more: Partial<CheckedIndicator> = {}): CheckedIndicator => ({
  name: '测试指标',
  unit,
  entryKind: 'value',
  direction: 'up',
  ...more,
});

const before = (value: string, more: Partial<PreviousReading> = {}): PreviousReading => ({
  year: 2024,
  value,
  numerator: null,
  denominator: null,
  ...more,
});

function check(text: string, of: CheckedIndicator, previous: PreviousReading | null = null) {
  const [numerator = '', denominator = ''] = text.includes('/') ? text.split('/') : [];
  const texts = { value: text.includes('/') ? '' : text, numerator, denominator };
  const outcome = interpretEntry(texts, of.unit, of.entryKind);
  if (outcome.kind !== 'reading') throw new Error(`${text} is ${outcome.kind}`);
  return checkReading(outcome.reading, of, 2025, previous);
}

describe('errors', () => {
  it.each([
    ['100.01', indicator('%'), 'aboveWhole'],
    ['-0.1', indicator('%'), 'belowZero'],
    ['1000.1', indicator('‰'), 'aboveWhole'],
    ['-3', indicator('人'), 'belowZero'],
    ['4427/4426', indicator('%', { entryKind: 'fraction' }), 'numeratorAboveDenominator'],
    ['-1/4426', indicator('%', { entryKind: 'fraction' }), 'belowZero'],
  ])('%s of %o', (text, of, code) => {
    const { errors, questions } = check(text, of);
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(questions).toEqual([]);
  });

  it.each([
    ['9512', before('91.15'), '95.12'],
    ['951.2', before('91.15'), '95.12'],
    ['9512', before('2'), undefined],
    ['9512', null, undefined],
  ])('%s after %o in %: proposes %s', (text, previous, suggestion) => {
    const [error] = check(text, indicator('%'), previous).errors;
    expect(error).toMatchObject({ code: 'aboveWhole' });
    expect(error?.suggestion).toBe(suggestion);
    const advice = suggestion ? `，是否为 ${suggestion}？` : '，请核对小数点。';
    expect(error?.message).toBe(`单位为%，应在 0 至 100 之间${advice}`);
  });

  it.each([
    ['100', indicator('%')],
    ['0', indicator('%')],
    ['102.3', indicator('%', { name: '高中阶段毛入学率' })],
    ['-1.2', indicator('%', { name: '人均可支配收入增长率' })],
    ['107/100', indicator('', { entryKind: 'ratio' })],
  ])('allows %s of %o', (text, of) => {
    expect(check(text, of).errors).toEqual([]);
  });
});

describe('questions', () => {
  const fraction = (unit: string) => indicator(unit, { entryKind: 'fraction' });
  it.each([
    ['a share typed as a fraction', '0.95', indicator('%'), before('93'), 'looksLikeFraction', '95'],
    ['the same without an earlier value', '0.95', indicator('%'), null, 'looksLikeFraction', '95'],
    ['a shifted point', '6.30', indicator('%'), before('61.4'), 'digitShift', '63.0'],
    ['a missing point', '812', indicator('岁'), before('80.9'), 'digitShift', '81.2'],
    ['a large change in points', '72', indicator('%'), before('61.4'), 'largeChange', undefined],
    ['a large relative change', '160', indicator('人'), before('100'), 'largeChange', undefined],
    [
      'a digit too many in the denominator',
      '4036/44260',
      fraction('%'),
      before('91', { numerator: '3920', denominator: '4312' }),
      'denominatorShift',
      '4426',
    ],
    ['half a person', '12.5', indicator('人'), before('12'), 'moreDecimals', undefined],
    ['four decimals of a percentage', '91.1884', indicator('%'), before('91'), 'moreDecimals', undefined],
  ])('%s', (_, text, of, previous, code, suggestion) => {
    const { questions, errors } = check(text, of, previous);
    expect(errors).toEqual([]);
    expect(questions.map((question) => question.code)).toEqual([code]);
    expect(questions[0]?.suggestion).toBe(suggestion);
    expect(questions[0]?.answer).toBe(code === 'moreDecimals' ? 'confirm' : 'explain');
  });

  it.each([
    ['an ordinary year', '91.19', indicator('%'), before('91.0')],
    ['a change at the limit', '71.4', indicator('%'), before('61.4')],
    ['a truly small percentage', '0.02', indicator('%', { direction: 'down' }), before('0.03')],
    ['an average of things', '4.56', indicator('个', { name: '每千人口托位数' }), before('4.1')],
    [
      'one death more in a small county',
      '1/4426',
      fraction('1/10万'),
      before('0', { numerator: '0', denominator: '4312' }),
    ],
    ['no earlier value', '61.4', indicator('%'), null],
  ])('none for %s', (_, text, of, previous) => {
    expect(check(text, of, previous).questions).toEqual([]);
  });

  it('says what to compare with', () => {
    const [question] = check('6.30', indicator('%'), before('61.4')).questions;
    expect(question?.message).toBe('是否为 63.0？比去年少 55.1 个百分点。');
    const [older] = check('72', indicator('%'), before('61.4', { year: 2022 })).questions;
    expect(older?.message).toContain('比 2022 年多 10.6 个百分点');
  });

  it('notes small samples', () => {
    expect(check('1/4426', fraction('1/10万')).notes).toEqual(['小样本，单年不足以判断']);
    expect(check('4036/4426', fraction('%')).notes).toEqual([]);
  });
});

describe('interpretEntry', () => {
  const of =
    (kind: EntryKind, unit = '%') =>
    (value: string, numerator = '', denominator = '') =>
      interpretEntry({ value, numerator, denominator }, unit, kind);

  it('derives the value from numerator and denominator, whatever was typed as value', () => {
    expect(of('fraction')('12', '4036', '4426')).toEqual({
      kind: 'reading',
      reading: { value: '91.1884319928', scale: 2, numerator: '4036', denominator: '4426' },
    });
  });

  it('takes a fraction or a bare rate in the value cell', () => {
    expect(of('fraction')('4036/4426')).toMatchObject({
      reading: { numerator: '4036', denominator: '4426' },
    });
    expect(of('fraction')('91.2')).toMatchObject({ reading: { value: '91.2', scale: 1, numerator: null } });
  });

  it('keeps a ratio as its two terms', () => {
    expect(of('ratio', '')('2∶3')).toMatchObject({ reading: { numerator: '2', denominator: '3' } });
  });

  it.each([
    [of('fraction')('', '4036'), 'denominator', 'denominatorMissing'],
    [of('fraction')('', '', '4426'), 'numerator', 'numeratorMissing'],
    [of('fraction')('', '0', '0'), 'denominator', 'denominatorZero'],
    [of('fraction')('', '40a', '4426'), 'numerator', 'letters'],
    [of('value')('4036/4426'), 'value', 'kindMismatch'],
    [of('value')('2:3'), 'value', 'kindMismatch'],
    [of('ratio', '')('0.67'), 'value', 'kindMismatch'],
  ])('%#: an error at %s: %s', (outcome, field, code) => {
    expect(outcome).toMatchObject({ kind: 'invalid', errors: [{ field, code }] });
  });

  it('counts blank and absent cells as not filled in', () => {
    expect(of('value')('')).toEqual({ kind: 'blank' });
    expect(of('value')('—')).toEqual({ kind: 'blank' });
  });
});
