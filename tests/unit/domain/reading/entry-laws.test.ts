import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading } from '@/lib/domain/reading/check-reading';
import { interpretEntry, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { saveReadingsSchema } from '@/lib/schemas/reading';
import { runs } from '@/tests/support/property-runs';
import { assess, atLeast } from '../scoring/make-input';

const PLAIN = /^-?\d{1,20}(\.\d{1,10})?$/;
const KINDS: EntryKind[] = ['value', 'fraction', 'ratio', 'judgement'];

/** What people and spreadsheets put into cells. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['', '0', '-0', '0.0', '00', '1e400', '1E+02', '-1', 'NaN', 'Infinity', '∞', '#DIV/0!', '无', '—'],
      ...['1/0', '0/0', '5/4', '2:3', '0:0', '2:0', '02:03', '九十五', '约90', '9,5', '1,234', '１２．５％'],
      ...[
        '9'.repeat(15),
        '9'.repeat(16),
        `0.${'0'.repeat(9)}1`,
        `0.${'0'.repeat(10)}1`,
        '99%',
        '3‰',
        '8/10万',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const unit = fc.constantFrom('%', '‰', '1/10万', '1/万', '人', '万人', '');

describe('whatever is typed', () => {
  it('is blank, refused by name, or a number that can be stored, checked and scored', () => {
    const entry = fc.record({ value: cell, numerator: cell, denominator: cell });
    fc.assert(
      fc.property(entry, unit, fc.constantFrom(...KINDS), cell, (texts, of, entryKind, earlier) => {
        const outcome = interpretEntry(texts, of, entryKind);
        if (outcome.kind === 'blank') return;
        if (outcome.kind === 'invalid') {
          for (const { message } of outcome.errors) expect(message).toMatch(/[。？]$/);
          expect(outcome.errors.length).toBeGreaterThan(0);
          return;
        }
        const { value, numerator, denominator } = outcome.reading;
        for (const number of [value, numerator, denominator])
          if (number !== null) expect(number).toMatch(PLAIN);
        const before = interpretEntry({ value: earlier, numerator: '', denominator: '' }, of, 'value');
        const previous = before.kind === 'reading' ? { year: 2024, ...before.reading } : null;
        const indicator = { name: '测试指标', unit: of, entryKind, direction: 'up' as const };
        const { errors, questions } = checkReading(outcome.reading, indicator, 2025, previous);
        for (const { message } of [...errors, ...questions]) expect(message).toMatch(/[。？]$/);
        const point = {
          year: 2025,
          value,
          ...(numerator !== null && { numerator }),
          ...(denominator !== null && { denominator }),
        };
        const result = assess({}, atLeast('50'), { unit: of, asOf: 2025, points: [point] });
        expect(['met', 'notMet']).toContain(result.status);
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each<[string, EntryKind, string, string, string, string]>([
    ['a denominator of 0', 'fraction', '', '1', '0', 'denominatorZero'],
    ['minus nothing', 'fraction', '', '1', '-0', 'denominatorZero'],
    ['nothing of nothing', 'fraction', '', '0', '0.00', 'denominatorZero'],
    ['a fraction by nothing in one cell', 'fraction', '1/0', '', '', 'denominatorZero'],
    ['a ratio to nothing', 'ratio', '2:0', '', '', 'denominatorZero'],
    ['nothing to nothing', 'ratio', '0:0', '', '', 'denominatorZero'],
    ['a damaged ratio', 'ratio', '02:03', '', '', 'damagedRatio'],
    ['half a fraction', 'fraction', '', '5', '', 'denominatorMissing'],
    ['the other half', 'fraction', '', '', '5', 'numeratorMissing'],
    ['a huge power', 'value', '1e400', '', '', 'scientific'],
    ['a spreadsheet’s power', 'value', '1E+02', '', '', 'scientific'],
    ['not a number', 'value', 'NaN', '', '', 'infinite'],
    ['no end', 'value', 'Infinity', '', '', 'infinite'],
    ['sixteen digits', 'value', '9'.repeat(16), '', '', 'tooLong'],
    ['eleven decimals', 'value', `0.${'0'.repeat(10)}1`, '', '', 'tooManyDecimals'],
    ['a rate of astronomical size', 'fraction', '', '9'.repeat(15), `0.${'0'.repeat(9)}1`, 'tooLong'],
  ])('%s is refused', (_, kind, value, numerator, denominator, code) => {
    const outcome = interpretEntry({ value, numerator, denominator }, '%', kind);
    expect(outcome).toMatchObject({ kind: 'invalid', errors: [{ code }] });
  });

  it('passes the schema of the sheet as text, whatever it says, unless it is endless', () => {
    const row = (value: string) => ({
      indicatorId: '0195b1a2-0000-7000-8000-000000000000',
      version: null,
      value,
      numerator: '',
      denominator: '',
      note: '',
    });
    const parse = (value: string, year: unknown = 2024) =>
      saveReadingsSchema.safeParse({ districtId: '500153', year, cells: [row(value)] });
    for (const value of ['1e400', '-0', 'NaN', '1/0']) expect(parse(value).success).toBe(true);
    expect(parse('9'.repeat(61)).success).toBe(false);
    for (const year of [1999, 2101, 2024.5, NaN, '2024']) expect(parse('1', year).success).toBe(false);
  });
});
