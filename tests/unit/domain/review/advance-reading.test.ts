import { describe, expect, it } from 'vitest';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import { READING_STEPS, type ReadingAct, type ReadingState } from '@/lib/domain/review/reading-state';

const STATES: ReadingState[] = ['empty', 'draft', 'submitted', 'returned', 'approved', 'archived'];
const ACTS: ReadingAct[] = ['save', 'submit', 'withdraw', 'approve', 'return', 'correct', 'archive'];

/** Every possible step: from, act, to, whose. */
const POSSIBLE: [ReadingState, ReadingAct, ReadingState, 'writer' | 'reviewer'][] = [
  ['empty', 'save', 'draft', 'writer'],
  ['draft', 'save', 'draft', 'writer'],
  ['draft', 'submit', 'submitted', 'writer'],
  ['submitted', 'withdraw', 'draft', 'writer'],
  ['submitted', 'approve', 'approved', 'reviewer'],
  ['submitted', 'return', 'returned', 'reviewer'],
  ['returned', 'save', 'returned', 'writer'],
  ['returned', 'submit', 'submitted', 'writer'],
  ['approved', 'return', 'returned', 'reviewer'],
  ['approved', 'correct', 'approved', 'reviewer'],
  ['approved', 'archive', 'archived', 'reviewer'],
  ['archived', 'correct', 'archived', 'reviewer'],
];

const every = STATES.flatMap((from) => ACTS.map((act) => [from, act] as const));

describe('advanceReading', () => {
  it.each(every)('%s, %s', (from, act) => {
    const known = POSSIBLE.find(([state, step]) => state === from && step === act);
    const attempt = { from, act, roundClosed: false, reason: '核实后更正' };
    if (!known) {
      expect(advanceReading({ ...attempt, parties: ['writer', 'reviewer'] })).toEqual({
        ok: false,
        why: 'wrongState',
      });
      return;
    }
    const [, , to, by] = known;
    const other = by === 'writer' ? 'reviewer' : 'writer';
    expect(advanceReading({ ...attempt, parties: [by] })).toEqual({ ok: true, to });
    expect(advanceReading({ ...attempt, parties: [other] })).toEqual({ ok: false, why: 'notAllowed' });
    expect(advanceReading({ ...attempt, parties: [] })).toEqual({ ok: false, why: 'notAllowed' });
  });

  it.each(['return', 'correct'] as const)('%s needs a reason', (act) => {
    const from = act === 'return' ? 'submitted' : 'approved';
    for (const reason of [null, '', '  ']) {
      const attempt = { from, act, parties: ['reviewer'], roundClosed: false, reason } as const;
      expect(advanceReading(attempt)).toEqual({ ok: false, why: 'reasonMissing' });
    }
  });

  it('a closed round stops reporting, not reviewing', () => {
    const open = POSSIBLE.filter(
      ([from, act]) =>
        advanceReading({
          from,
          act,
          parties: ['writer', 'reviewer'],
          roundClosed: true,
          reason: '原因',
        }).ok,
    ).map(([, act]) => act);
    expect(new Set(open)).toEqual(new Set(['approve', 'correct', 'archive']));
  });

  it('the table has no step the list above does not name', () => {
    const count = Object.values(READING_STEPS).reduce((sum, steps) => sum + Object.keys(steps).length, 0);
    expect(count).toBe(POSSIBLE.length);
  });
});
