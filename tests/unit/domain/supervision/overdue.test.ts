import { describe, expect, it } from 'vitest';
import { deadlineOf, overdue } from '@/lib/domain/supervision/overdue';
import type { SupervisionStanding } from '@/lib/domain/supervision/supervision';

const facts = (changes: Partial<SupervisionStanding>): SupervisionStanding => ({
  state: 'awaiting',
  dueOn: '2026-03-15',
  promisedOn: null,
  escalated: false,
  proposed: false,
  ...changes,
});

describe('overdue', () => {
  it.each<[string, Partial<SupervisionStanding>, string, ReturnType<typeof overdue>]>([
    ['an answer on its day', {}, '2026-03-15', null],
    ['an answer the day after', {}, '2026-03-16', { kind: 'answer', on: '2026-03-15', days: 1 }],
    [
      'a returned one over the month',
      { state: 'returned' },
      '2026-04-02',
      { kind: 'answer', on: '2026-03-15', days: 18 },
    ],
    [
      'an answer that waits for the office',
      { state: 'answered', promisedOn: '2026-03-01' },
      '2026-04-02',
      null,
    ],
    ['a remedy on its day', { state: 'remedying', promisedOn: '2026-06-30' }, '2026-06-30', null],
    [
      'a remedy afterwards',
      { state: 'remedying', promisedOn: '2026-06-30' },
      '2026-07-03',
      { kind: 'remedy', on: '2026-06-30', days: 3 },
    ],
    [
      'what has recovered',
      { state: 'remedying', promisedOn: '2026-06-30', proposed: true },
      '2026-07-03',
      null,
    ],
    ['a remedy without a day', { state: 'remedying' }, '2026-07-03', null],
    ['what is closed', { state: 'closed' }, '2026-07-03', null],
  ])('%s', (_, changes, today, expected) => {
    expect(overdue(facts(changes), today)).toEqual(expected);
  });

  it('has a deadline before it is overdue', () => {
    expect(deadlineOf(facts({}))).toEqual({ kind: 'answer', on: '2026-03-15' });
    expect(deadlineOf(facts({ state: 'answered' }))).toBeNull();
  });
});
