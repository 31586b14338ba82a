import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '@/lib/domain/warning/advance-case';
import { followRow, type FollowedCase } from '@/lib/domain/warning/follow-row';
import type { AssessedRow, AssessedYear } from '@/lib/domain/warning/present-warnings';
import { runs } from '@/tests/support/property-runs';
import { generateYears } from './generate-years';
import { rowOf, type YearText } from './make-years';

const NOW = new Date('2026-11-25');

type Followed = { cases: FollowedCase[]; events: CaseEvent[] };
const NOTHING: Followed = { cases: [], events: [] };

/** The cases after looking at a row once more, and their histories. */
function look({ cases, events }: Followed, row: AssessedRow | null, supervised = false): Followed {
  const steps = followRow(
    cases.map((one) => ({ ...one, supervised })),
    row,
    NOW,
  );
  const changed = new Map(steps.map(({ after }) => [after.concern, { ...after, supervised }]));
  const kept = cases.filter(({ concern }) => !changed.has(concern));
  return {
    cases: [...kept, ...changed.values()],
    events: [...events, ...steps.flatMap((step) => step.events)],
  };
}

const told = ({ events }: Followed): string[] =>
  events.map(({ kind, level, year }) => `${kind} ${level} ${String(year)}`);

const rowOfYears = (years: AssessedYear[]): AssessedRow => ({ years, parts: [] });

describe('the life of a warning', () => {
  it.each<[string, YearText[], string[]]>([
    ['raised', ['2025 notMet missed:red'], ['raised red 2025']],
    [
      'the same year after year is one warning',
      ['2023 notMet missed:red', '2024 notMet missed:red', '2025 notMet missed:red'],
      ['raised red 2023'],
    ],
    [
      'regraded, in either direction',
      ['2023 notMet atRisk:yellow', '2024 notMet unlikely:red', '2025 notMet atRisk:yellow'],
      ['raised yellow 2023', 'regraded red 2024', 'regraded yellow 2025'],
    ],
    [
      'recovered, and closed by the product',
      ['2024 notMet missed:red', '2025 met'],
      ['raised red 2024', 'cleared red 2025', 'closed red 2025'],
    ],
    [
      'came back',
      ['2023 notMet missed:yellow', '2024 met', '2025 notMet missed:red'],
      ['raised yellow 2023', 'cleared yellow 2024', 'closed yellow 2024', 'cameBack red 2025'],
    ],
    [
      'an opened round tells nothing',
      ['2024 notMet unlikely:red', '2025 noData unlikely:red'],
      ['raised red 2024'],
    ],
    ['nothing to warn of', ['2024 met', '2025 met'], []],
  ])('%s', (_, years, expected) => {
    const atOnce = look(NOTHING, rowOf(...years));
    const oneByOne = years.reduce(
      (followed, __, index) => look(followed, rowOf(...years.slice(0, index + 1))),
      NOTHING,
    );
    expect(told(atOnce)).toEqual(expected);
    expect(told(oneByOne)).toEqual(expected);
  });

  it('of years entered at once is told at the moments their warnings appeared and their rounds closed', () => {
    const { cases, events } = look(
      NOTHING,
      rowOf('2022 notMet missed:red', '2023 met', '2024 notMet missed:red'),
    );
    expect(events.map(({ kind, at }) => `${kind} ${at.toISOString().slice(0, 10)}`)).toEqual([
      'raised 2023-03-01',
      'cleared 2024-04-01',
      'closed 2024-04-01',
      'cameBack 2025-03-01',
    ]);
    expect(cases[0]).toMatchObject({ raisedAt: new Date('2025-03-01'), comebacks: 1, closedAt: null });
  });

  it('says where the indicator stands when it recovers', () => {
    const { cases, events } = look(NOTHING, rowOf('2024 notMet missed:red', '2025 met'));
    expect(events[1]).toMatchObject({ kind: 'cleared', message: '2025 年的情况。', reason: null });
    expect(cases[0]).toMatchObject({
      closedBy: null,
      closeReason: '最新数据已不再触发该预警，且未经督办，系统自动销号',
      message: '2024 年missed。',
    });
  });

  it('waits for a person once it has been supervised', () => {
    const raised = look(NOTHING, rowOf('2024 notMet missed:red'));
    const recovered = look(raised, rowOf('2024 notMet missed:red', '2025 met'), true);
    expect(told(recovered)).toEqual(['raised red 2024', 'cleared red 2025']);
    expect(recovered.cases[0]).toMatchObject({ clearedAt: NOW, closedAt: null });
    const back = look(recovered, rowOf('2024 notMet missed:red', '2025 notMet missed:red'), true);
    expect(told(back).at(-1)).toBe('cameBack red 2025');
    expect(back.cases[0]).toMatchObject({ clearedAt: null, comebacks: 0 });
  });

  it('of a retired indicator ends, and begins again when it is restored', () => {
    const raised = look(NOTHING, rowOf('2024 notMet missed:red'));
    const retired = look(raised, null);
    expect(told(retired)).toEqual(['raised red 2024', 'cleared red 2024', 'closed red 2024']);
    expect(retired.cases[0]).toMatchObject({ closeReason: '指标已停用，且未经督办，系统自动销号' });
    expect(told(look(retired, rowOf('2024 notMet missed:red'))).at(-1)).toBe('cameBack red 2024');
    expect(look(NOTHING, null)).toEqual(NOTHING);
  });

  it.each<[string, YearText[], boolean]>([
    ['the same figures', ['2024 notMet missed:yellow'], false],
    ['an opened round', ['2024 notMet missed:yellow', '2025 noData missed:yellow'], false],
    ['a milder grade', ['2024 notMet missed:blue'], false],
    ['a graver grade', ['2024 notMet missed:red'], true],
    ['later figures', ['2024 notMet missed:yellow', '2025 notMet missed:yellow'], true],
  ])('closed by hand while still raised: %s', (_, years, comesBack) => {
    const closed = closedByHand(look(NOTHING, rowOf('2024 notMet missed:yellow')));
    const after = look(closed, rowOf(...years));
    expect(after.cases[0]!.closedAt === null).toBe(comesBack);
    expect(told(after)).toHaveLength(comesBack ? 2 : 1);
  });

  it('closed by hand, recovered and raised again comes back', () => {
    const closed = closedByHand(look(NOTHING, rowOf('2024 notMet missed:yellow')));
    const recovered = look(closed, rowOf('2024 met'));
    expect(told(recovered)).toEqual(['raised yellow 2024', 'cleared yellow 2024']);
    expect(recovered.cases[0]).toMatchObject({ closedBy: '办公室', closeReason: '已核实' });
    expect(told(look(recovered, rowOf('2024 notMet missed:yellow'))).at(-1)).toBe('cameBack yellow 2024');
  });

  it('is unseen again when it becomes graver, not when it becomes milder', () => {
    const noted = (followed: Followed): Followed => ({
      ...followed,
      cases: followed.cases.map((one) => ({ ...one, acknowledgedAt: NOW, acknowledgedBy: '领导' })),
    });
    const yellow = noted(look(NOTHING, rowOf('2025 notMet missed:yellow')));
    expect(look(yellow, rowOf('2025 notMet missed:red')).cases[0]!.acknowledgedBy).toBeNull();
    expect(look(yellow, rowOf('2025 notMet missed:blue')).cases[0]!.acknowledgedBy).toBe('领导');
  });
});

describe('laws', () => {
  const ofYears = (check: (years: AssessedYear[]) => void) =>
    fc.assert(fc.property(generateYears(), check), { numRuns: runs(500) });

  it('looking twice changes nothing', () => {
    ofYears((years) => {
      const once = look(NOTHING, rowOfYears(years));
      expect(look(once, rowOfYears(years))).toEqual(once);
    });
  });

  it('years that come one by one tell the story of years that came at once', () => {
    ofYears((years) => {
      const oneByOne = years.reduce(
        (followed, _, index) => look(followed, rowOfYears(years.slice(0, index + 1))),
        NOTHING,
      );
      const sorted = (followed: Followed) => [...told(followed)].sort();
      expect(sorted(oneByOne)).toEqual(sorted(look(NOTHING, rowOfYears(years))));
    });
  });

  it('what is open in the end does not depend on the order in which years came', () => {
    fc.assert(
      fc.property(
        generateYears().chain((years) =>
          fc.tuple(
            fc.constant(years),
            fc.shuffledSubarray(years, { minLength: years.length, maxLength: years.length }),
          ),
        ),
        ([years, order]) => {
          const anyhow = order.reduce(
            (followed, _, index) => look(followed, rowOfYears(order.slice(0, index + 1))),
            NOTHING,
          );
          expect(openOf(anyhow)).toEqual(openOf(look(NOTHING, rowOfYears(years))));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('history only grows, one version after another', () => {
    fc.assert(
      fc.property(fc.array(generateYears(), { maxLength: 4 }), fc.boolean(), (looks, supervised) => {
        let before = NOTHING;
        for (const years of looks) {
          const after = look(before, rowOfYears(years), supervised);
          expect(after.events.slice(0, before.events.length)).toEqual(before.events);
          for (const one of before.cases) {
            const later = after.cases.find(({ concern }) => concern === one.concern)!;
            expect(later.version).toBeGreaterThanOrEqual(one.version);
            expect(later.comebacks).toBeGreaterThanOrEqual(one.comebacks);
          }
          before = after;
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

const openOf = ({ cases }: Followed) =>
  cases
    .filter(({ closedAt }) => closedAt === null)
    .map(({ concern, type, level, year, message }) => ({ concern, type, level, year, message }))
    .sort((a, b) => a.concern.localeCompare(b.concern));

function closedByHand({ cases, events }: Followed): Followed {
  return {
    cases: cases.map((one) => ({
      ...one,
      closedAt: NOW,
      closedBy: '办公室',
      closeReason: '已核实',
      version: one.version + 1,
    })),
    events,
  };
}
