import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentWarnings, type AssessedRow } from '@/lib/domain/warning/present-warnings';
import { runs } from '@/tests/support/property-runs';
import { generateYears } from './generate-years';
import { rowOf, yearOf, type YearText } from './make-years';

const raised = (row: AssessedRow): string[] =>
  [...presentWarnings(row)].map(
    ([concern, { type, level, year }]) => `${concern}: ${type} ${level} ${String(year)}`,
  );

describe('what is raised now', () => {
  it.each<[string, YearText[], string[]]>([
    ['nothing yet', [], []],
    ['the latest year', ['2024 notMet missed:yellow', '2025 notMet missed:red'], ['missed: missed red 2025']],
    ['cleared by new figures', ['2024 notMet missed:yellow', '2025 met'], []],
    ['a round that merely opens', ['2024 notMet missed:red', '2025 noData'], ['missed: missed red 2024']],
    [
      'an opened round that warns of the same figures',
      ['2024 notMet unlikely:red', '2025 noData unlikely:red'],
      ['attainment: unlikely red 2024'],
    ],
    [
      'a judgement still owed',
      ['2024 judgedNotMet 无值 missed:yellow', '2025 notAssessable 无值'],
      ['missed: missed yellow 2024'],
    ],
    ['a judgement signed', ['2024 judgedNotMet 无值 missed:yellow', '2025 judgedMet 无值'], []],
    [
      'a value whose reference is missing settles the leap, not the verdict',
      ['2024 notMet missed:yellow volatile:yellow', '2025 notAssessable'],
      ['missed: missed yellow 2024'],
    ],
    [
      'a missing year after the last figures',
      ['2024 met', '2025 noData missing:blue'],
      ['missing: missing blue 2025'],
    ],
    [
      'still missing when the next round opens',
      ['2024 met', '2025 noData missing:blue', '2026 noData'],
      ['missing: missing blue 2025'],
    ],
    ['no longer missing', ['2024 noData missing:blue', '2025 met'], []],
    ['不适用 owes nothing', ['2024 met', '2025 noData'], []],
    [
      'missing under a rule nobody could read',
      ['2024 met', '2025 notAssessable 无值 missing:blue'],
      ['missing: missing blue 2025'],
    ],
    ['never any figures', ['2024 noData missing:yellow'], ['missing: missing yellow 2024']],
    [
      'two degrees of one concern: the graver',
      ['2025 notMet atRisk:yellow unlikely:yellow'],
      ['attainment: unlikely yellow 2025'],
    ],
    [
      'several concerns',
      ['2025 notMet volatile:yellow missed:red doubtful:blue'],
      ['missed: missed red 2025', 'volatile: volatile yellow 2025', 'doubtful: doubtful blue 2025'],
    ],
  ])('%s', (_, years, expected) => {
    expect(raised(rowOf(...years))).toEqual(expected);
  });

  it('asks each 分项 by itself: one that has not reported keeps its warning', () => {
    const row: AssessedRow = {
      years: [yearOf('2024 notMet missed:yellow'), yearOf('2025 notMet 无值')],
      parts: [
        { name: '甲', years: [yearOf('2024 notMet missed:yellow'), yearOf('2025 noData')] },
        { name: '乙', years: [yearOf('2024 met'), yearOf('2025 notMet atRisk:blue')] },
      ],
    };
    expect(raised(row)).toEqual(['missed: missed yellow 2024', 'attainment: atRisk blue 2025']);
    expect(presentWarnings(row).get('missed')?.message).toBe('甲：2024 年missed。');
  });

  it('joins what several 分项 say: the gravest grade, all words, the first moment', () => {
    const row: AssessedRow = {
      years: [],
      parts: [
        { name: '甲', years: [yearOf('2025 notMet atRisk:yellow')] },
        { name: '乙', years: [yearOf('2024 notMet unlikely:red')] },
      ],
    };
    expect(presentWarnings(row).get('attainment')).toEqual({
      type: 'unlikely',
      level: 'red',
      message: '甲：2025 年atRisk。乙：2024 年unlikely。',
      year: 2025,
      since: new Date('2025-03-01'),
    });
  });

  it('does not depend on the order of the years', () => {
    fc.assert(
      fc.property(
        generateYears().chain((years) => fc.tuple(fc.constant(years), shuffled(years))),
        ([years, other]) => {
          expect(presentWarnings({ years: other, parts: [] })).toEqual(presentWarnings({ years, parts: [] }));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('is not changed by a round that opens', () => {
    fc.assert(
      fc.property(generateYears(), (years) => {
        const next = Math.max(...years.map(({ year }) => year), 2020) + 1;
        const opened = [...years, yearOf(`${next} noData`)];
        expect(presentWarnings({ years: opened, parts: [] })).toEqual(presentWarnings({ years, parts: [] }));
      }),
      { numRuns: runs(300) },
    );
  });
});

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
