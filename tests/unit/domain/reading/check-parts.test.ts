import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry, hiddenParts } from '@/lib/domain/reading/check-entry';
import { addsUp, checkParts, type BrokenDown } from '@/lib/domain/reading/check-parts';
import type { PartCategory } from '@/lib/domain/reading/dimension';
import { interpretEntry, type EnteredReading, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { runs } from '../../../support/property-runs';

const subject = (more: Partial<BrokenDown> = {}): BrokenDown => ({
  name: '儿童意外伤害人数',
  unit: '人',
  entryKind: 'value',
  direction: 'down',
  dimensions: ['sex'],
  ...more,
});
const COUNT = subject();
const RATE = subject({ name: '义务教育巩固率', unit: '%', entryKind: 'fraction', direction: 'up' });

/** 60, or 30/45. */
function read(text: string, { unit, entryKind }: { unit: string; entryKind: EntryKind }): EnteredReading {
  const outcome = interpretEntry({ value: text, numerator: '', denominator: '' }, unit, entryKind);
  if (outcome.kind !== 'reading') throw new Error(`${text}: ${JSON.stringify(outcome)}`);
  return outcome.reading;
}

type Texts = Partial<Record<PartCategory, string>>;

const entryOf = (indicator: BrokenDown, whole: string | null, parts: Texts) => ({
  whole: whole === null ? null : read(whole, indicator),
  parts: Object.entries(parts).map(([category, text]) => ({
    category: category as PartCategory,
    ...read(text, indicator),
  })),
});

const check = (indicator: BrokenDown, whole: string | null, parts: Texts) =>
  checkParts(entryOf(indicator, whole, parts), indicator);

describe('a whole and its categories', () => {
  it.each<[string, BrokenDown, string | null, Texts, string[]]>([
    ['agree', COUNT, '105', { male: '60', female: '45' }, []],
    [
      'disagree',
      COUNT,
      '104',
      { male: '60', female: '45' },
      ['男 60 + 女 45 = 105，合计为 104，相差 1，请核对。'],
    ],
    ['10 万人 and its halves', subject({ unit: '万人' }), '10.4', { male: '5.2', female: '5.2' }, []],
    ['are rounded each', subject({ unit: '万人' }), '10.5', { male: '5.3', female: '5.3' }, []],
    [
      'differ by more than rounding',
      subject({ unit: '万人' }),
      '10.4',
      { male: '5.3', female: '5.3' },
      ['男 5.3 + 女 5.3 = 10.6，合计为 10.4，相差 0.2，请核对。'],
    ],
    ['one category above the whole', COUNT, '44', { male: '60' }, ['男 60 大于合计 44，请核对。']],
    ['both counts of a rate agree', RATE, '94/100', { male: '50/52', female: '44/48' }, []],
    [
      'both counts of a rate disagree',
      RATE,
      '95/101',
      { male: '50/52', female: '44/48' },
      [
        '分子：男 50 + 女 44 = 94，合计为 95，相差 1，请核对。',
        '分母：男 52 + 女 48 = 100，合计为 101，相差 1，请核对。',
      ],
    ],
    ['a rate typed without counts fits the pooled one', RATE, '94.0', { male: '50/52', female: '44/48' }, []],
    [
      'a rate typed without counts does not',
      RATE,
      '95',
      { male: '50/52', female: '44/48' },
      ['分性别的分子、分母合计为 94/100，应为 94.00，合计为 95，请核对。'],
    ],
  ])('%s', (_, indicator, whole, parts, messages) => {
    const { errors } = check(indicator, whole, parts);
    expect(errors.map(({ message }) => message)).toEqual(messages);
    expect(errors.every(({ stops }) => stops === 'submitting')).toBe(true);
  });

  it.each<[string, BrokenDown, string | null, Texts, [string, string | undefined][]]>([
    [
      'the missing category follows',
      COUNT,
      '104',
      { male: '60' },
      [['“女”还没有填，按合计减去男应为 44。', '44']],
    ],
    [
      'so do the counts of a rate',
      RATE,
      '94/100',
      { male: '50/52' },
      [['“女”还没有填，按合计减去男应为 44/48。', '44/48']],
    ],
    [
      'a share of nobody is not proposed',
      RATE,
      '50/52',
      { male: '50/52' },
      [['“女”还没有填。确无数据的，可以留空提交。', undefined]],
    ],
    [
      'the whole follows',
      COUNT,
      null,
      { male: '60', female: '44' },
      [['合计还没有填，按男、女相加应为 104。', '104']],
    ],
    [
      'the pooled rate follows',
      RATE,
      null,
      { male: '50/52', female: '44/48' },
      [['合计还没有填，按男、女相加应为 94/100（94.00%）。', '94/100']],
    ],
    [
      'nothing is filled in',
      COUNT,
      '104',
      {},
      [['分性别（男、女）还没有填。确无分性别数据的，可以留空提交。', undefined]],
    ],
    [
      'a rate outside its categories',
      subject({ name: '体质达标率', unit: '%', entryKind: 'fraction' }),
      '97',
      { male: '94.1', female: '95.2' },
      [['男 94.1、女 95.2，合计 97 应在两者之间，请核对。', undefined]],
    ],
    [
      'a rate between its rounded categories',
      subject({ name: '体质达标率', unit: '%', entryKind: 'fraction' }),
      '95',
      { male: '94.1', female: '94.6' },
      [],
    ],
    [
      'an average',
      subject({ name: '人均预期寿命', unit: '岁' }),
      '83',
      { male: '79.5', female: '82.1' },
      [['男 79.5、女 82.1，合计 83 应在两者之间，请核对。', undefined]],
    ],
    [
      'of other units nothing is claimed',
      subject({ name: '绿道长度', unit: '公里' }),
      '80',
      { male: '30', female: '50' },
      [],
    ],
  ])('asks: %s', (_, indicator, whole, parts, expected) => {
    const { errors, questions } = check(indicator, whole, parts);
    expect(errors).toEqual([]);
    expect(questions.map(({ message, suggestion }) => [message, suggestion])).toEqual(expected);
  });

  it('keeps the dimensions apart', () => {
    const both = subject({ dimensions: ['sex', 'area'] });
    const { errors } = check(both, '100', { male: '60', female: '40', urban: '70', rural: '31' });
    expect(errors.map(({ message }) => message)).toEqual([
      '城镇 70 + 农村 31 = 101，合计为 100，相差 1，请核对。',
    ]);
  });

  it('tells what adds up from what is an average', () => {
    const of = (name: string, unit: string) => addsUp({ name, unit });
    expect(of('持证社工人数', '人')).toBe(true);
    expect(of('儿童人口数', '万人')).toBe(true);
    expect(of('每千名儿童床位数', '张')).toBe(false);
    expect(of('人均预期寿命', '岁')).toBe(false);
  });
});

describe('laws of sums', () => {
  const count = fc.bigInt({ min: 0n, max: 10n ** 14n });

  it('a whole made of its categories is never doubted, whatever their order, and one more always is', () => {
    fc.assert(
      fc.property(count, count, (male, female) => {
        const parts = { male: String(male), female: String(female) };
        const swapped = { female: String(female), male: String(male) };
        expect(check(COUNT, String(male + female), parts).errors).toEqual([]);
        expect(check(COUNT, String(male + female), swapped).errors).toEqual([]);
        expect(check(COUNT, String(male + female + 1n), parts).errors).toHaveLength(1);
      }),
      { numRuns: runs(300) },
    );
  });

  it('numbers that are each rounded from true ones that add up are never doubted', () => {
    const scale = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(count, count, scale, scale, scale, (male, female, ...places) => {
        // Millionths, rounded half up to so many places.
        const printed = (millionths: bigint, decimals: number) => {
          const step = 10n ** BigInt(6 - decimals);
          const digits = String((millionths * 2n + step) / (2n * step)).padStart(decimals + 1, '0');
          return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        };
        const unit = subject({ unit: '万人' });
        const [a, b, c] = places as [number, number, number];
        const found = check(unit, printed(male + female, a), {
          male: printed(male, b),
          female: printed(female, c),
        });
        expect(found.errors).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('what is proposed for a missing number makes the sum agree', () => {
    fc.assert(
      fc.property(count, count, (male, rest) => {
        const whole = String(male + rest);
        const [question] = check(COUNT, whole, { male: String(male) }).questions;
        const female = question!.suggestion!;
        expect(check(COUNT, whole, { male: String(male), female }).errors).toEqual([]);
        const [asked] = check(COUNT, null, { male: String(male), female }).questions;
        expect(asked?.suggestion).toBe(whole);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a row with its breakdown', () => {
  it('measures each category as the row itself, and says which it is', () => {
    const share = subject({ name: '体质达标率', unit: '%', entryKind: 'value' });
    const { errors } = checkEntry(entryOf(share, '95', { male: '101', female: '94' }), share, 2025, null);
    expect(errors.map(({ part, code }) => [part, code])).toEqual([['male', 'aboveWhole']]);
    expect(errors[0]?.message).toMatch(/^男：/);
    expect(errors[0]?.stops).toBeUndefined();
  });

  it('compares a category with its own last year', () => {
    const before = entryOf(COUNT, '100', { male: '50', female: '50' });
    const previous = { ...before.whole!, year: 2024, parts: before.parts };
    const now = entryOf(COUNT, '101', { male: '500', female: '51' });
    const { questions } = checkEntry({ ...now, whole: read('551', COUNT) }, COUNT, 2025, previous);
    expect(questions.filter(({ part }) => part === 'male')[0]?.message).toContain('50');
  });

  it('leaves alone what is no longer asked for', () => {
    const hidden = subject({ dimensions: [] });
    const entry = entryOf(COUNT, '104', { male: '60', female: '45' });
    expect(checkEntry(entry, hidden, 2025, null)).toEqual({ errors: [], questions: [], notes: [] });
    expect(hiddenParts(entry.parts, hidden)).toEqual(entry.parts);
  });
});
