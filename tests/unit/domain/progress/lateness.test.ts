import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLateness, planTime, type LatenessInput } from '@/lib/domain/progress/lateness';
import { combineReports, PROGRESS_STATES, type ProgressState } from '@/lib/domain/progress/progress-state';
import { parseQuarter } from '@/lib/domain/progress/quarter';
import { countSilentQuarters } from '@/lib/domain/progress/silence';
import { standQuarter } from '@/lib/domain/progress/bulletin';

const PLAN = { periodStart: 2024, periodEnd: 2026 };
const INPUT: LatenessInput = {
  plan: PLAN,
  asOf: '2025-06-30',
  state: 'underway',
  silentQuarters: 0,
  indicators: [],
  verdictYear: 2024,
};
const unmet = { name: '儿童友好医院', status: 'notMet' as const };
const met = { name: '儿童友好公园', status: 'met' as const };

const CASES: [what: string, input: Partial<LatenessInput>, kinds: string[], sentence?: string][] = [
  ['underway in time', {}, []],
  ['declared', { state: 'lagging' }, ['declared'], '牵头单位在本季度简报中报为“滞后”。'],
  [
    'not started, exactly a third of the time gone',
    { state: 'notStarted', plan: { periodStart: 2021, periodEnd: 2023 }, asOf: '2021-12-31' },
    [],
  ],
  [
    'not started, a day more',
    { state: 'notStarted', plan: { periodStart: 2021, periodEnd: 2023 }, asOf: '2022-01-01' },
    ['lateStart'],
    '规划期已过33%，仍未启动。',
  ],
  [
    'the last day, not completed',
    { asOf: '2026-12-31' },
    ['pastEnd'],
    '规划期已于 2026-12-31 届满，仍报“推进中”。',
  ],
  [
    'the last day, nothing reported',
    { asOf: '2026-12-31', state: null },
    ['pastEnd'],
    '规划期已于 2026-12-31 届满，没有“已完成”的报告。',
  ],
  ['the day before', { asOf: '2026-12-30' }, []],
  ['the last day, completed', { asOf: '2026-12-31', state: 'completed', indicators: [met] }, []],
  [
    'completed, but its target is not met',
    { state: 'completed', indicators: [met, unmet] },
    ['contradiction'],
    '报为“已完成”，但 2024 年度儿童友好医院未达到要求，请核实。',
  ],
  ['underway with an unmet target', { indicators: [unmet] }, []],
  ['completed, no figures yet', { state: 'completed', indicators: [unmet], verdictYear: null }, []],
  [
    'completed, target not assessable',
    { state: 'completed', indicators: [{ ...unmet, status: 'noData' }] },
    [],
  ],
  ['one quarter of silence', { state: null, silentQuarters: 1 }, []],
  [
    'two quarters of silence',
    { state: null, silentQuarters: 2 },
    ['silent'],
    '连续 2 个季度没有审核通过的简报，进展情况不明。',
  ],
  [
    'everything at once',
    { asOf: '2026-12-31', state: 'lagging', silentQuarters: 0 },
    ['pastEnd', 'declared'],
  ],
];

describe('lateness', () => {
  it.each(CASES)('%s', (_, input, kinds, sentence) => {
    const found = findLateness({ ...INPUT, ...input });
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    if (sentence !== undefined) expect(found[0]?.sentence).toBe(sentence);
  });

  it('never turns to nothing by time alone for what is not completed', () => {
    const day = fc
      .integer({ min: 0, max: 1095 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    const state = fc.constantFrom<ProgressState>('notStarted', 'underway', 'lagging');
    fc.assert(
      fc.property(day, day, state, (one, other, reported) => {
        const [early, late] = [one, other].sort();
        const kinds = (asOf: string) =>
          findLateness({ ...INPUT, state: reported, asOf }).map(({ kind }) => kind);
        expect(kinds(late!)).toEqual(expect.arrayContaining(kinds(early!)));
      }),
    );
  });

  it('counts the days of a plan', () => {
    expect(planTime(PLAN, '2026-12-31')).toEqual({ elapsed: 1096, total: 1096 });
    expect(planTime(PLAN, '2023-05-01')).toMatchObject({ elapsed: 0 });
    expect(planTime(PLAN, '2030-05-01')).toMatchObject({ elapsed: 1096 });
  });
});

describe('several lead units', () => {
  it('are shown by the slowest, whatever the order', () => {
    const states = fc.array(fc.constantFrom(...PROGRESS_STATES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(states, (reported) => {
        const combine = (list: ProgressState[]) =>
          combineReports(list.map((state) => ({ department: '', state })));
        const combined = combine(reported);
        expect(combine([...reported].reverse())).toEqual(combined);
        if (combined.kind === 'unreported') throw new Error('reported');
        expect(reported).toContain(combined.state);
        expect(combined.agreed).toBe(new Set(reported).size === 1);
        if (combined.state === 'completed') expect(combined.agreed).toBe(true);
      }),
    );
  });

  it('say nothing when none has reported', () => {
    expect(combineReports([])).toEqual({ kind: 'unreported' });
  });
});

describe('silence', () => {
  const standings = ['2025Q4', '2026Q1', '2026Q2', '2026Q3'].map((text) =>
    standQuarter(parseQuarter(text)!, null, '2026-10-10'),
  );
  it.each<[string[], number]>([
    [['2026Q3'], 0],
    [['2026Q2'], 0],
    [['2026Q1'], 1],
    [['2025Q4'], 2],
    [[], 3],
  ])(
    'after reports for %j the silent quarters are %i; one that is not due does not count',
    (reported, silent) => {
      expect(
        countSilentQuarters(
          standings,
          reported.map((text) => parseQuarter(text)!),
        ),
      ).toBe(silent);
    },
  );
});
