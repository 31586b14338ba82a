import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '@/lib/domain/scoring/assessment';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { summarise } from '@/lib/domain/scoring/summarise';

const STATUSES = Object.keys(STATUS_LABELS) as Status[];
const many = (status: Status, count: number) =>
  Array.from({ length: count }, () => ({ status, nearlyMet: false }));

describe('summarise', () => {
  it('counts every class and shows its denominators', () => {
    const plan = [
      ...many('met', 38),
      ...many('trendMet', 14),
      ...many('notMet', 12),
      ...many('trendNotMet', 4),
      ...many('notAssessable', 10),
      ...many('noData', 5),
    ];
    const { all, assessed, reached, rate } = summarise(plan);
    expect({ all, assessed, reached }).toEqual({ all: 83, assessed: 68, reached: 52 });
    expect(rate).toMatchObject({ kind: 'rate', percent: expect.stringMatching(/^76\.4705/) });
  });

  it('counts signed judgements', () => {
    const { rate } = summarise([...many('judgedMet', 1), ...many('judgedNotMet', 1)]);
    expect(rate).toEqual({ kind: 'rate', percent: '50' });
  });

  it('refuses a rate of nothing, by name', () => {
    expect(summarise(many('noData', 3)).rate).toMatchObject({ kind: 'refused', reason: 'nothingAssessed' });
    expect(summarise([]).rate).toMatchObject({ kind: 'refused', reason: 'nothingAssessed' });
  });

  it('refuses a rate when the parts do not add up to the plan', () => {
    expect(summarise(many('met', 3), 4).rate).toMatchObject({ kind: 'refused', reason: 'partsDoNotAddUp' });
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES)), (statuses) => {
        const { counts, all } = summarise(statuses.map((status) => ({ status, nearlyMet: false })));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all);
        expect(all).toBe(statuses.length);
      }),
    );
  });
});
