import { describe, expect, it } from 'vitest';
import {
  advanceNarrative,
  isSameSitting,
  narrativeLock,
  narrativeTitle,
  type NarrativeAct,
} from '@/lib/domain/narrative/narrative';
import type { ReadingState } from '@/lib/domain/review/reading-state';

const attempt = (
  from: ReadingState,
  act: NarrativeAct,
  roundClosed = false,
  reason: string | null = '请补充',
) => advanceNarrative({ from, act, parties: ['writer', 'reviewer'], roundClosed, reason });

describe('the life of a narrative', () => {
  it.each<[ReadingState, NarrativeAct, ReadingState]>([
    ['empty', 'save', 'draft'],
    ['draft', 'submit', 'submitted'],
    ['submitted', 'withdraw', 'draft'],
    ['submitted', 'return', 'returned'],
    ['returned', 'save', 'returned'],
    ['returned', 'submit', 'submitted'],
    ['submitted', 'approve', 'approved'],
    ['approved', 'return', 'returned'],
    ['approved', 'archive', 'archived'],
  ])('%s: %s leads to %s', (from, act, to) => {
    expect(attempt(from, act)).toEqual({ ok: true, to });
  });

  it.each<[ReadingState, NarrativeAct]>([
    ['submitted', 'save'],
    ['approved', 'save'],
    ['approved', 'withdraw'],
    ['archived', 'return'],
    ['archived', 'save'],
    ['draft', 'approve'],
  ])('%s: %s leads nowhere', (from, act) => {
    expect(attempt(from, act)).toEqual({ ok: false, why: 'wrongState' });
  });

  it('is not given back when nobody could change it, nor without a reason', () => {
    expect(attempt('approved', 'return', true)).toEqual({ ok: false, why: 'roundClosed' });
    expect(attempt('approved', 'return', false, null)).toEqual({ ok: false, why: 'reasonMissing' });
    expect(attempt('submitted', 'approve', true)).toEqual({ ok: true, to: 'approved' });
  });

  it('is locked with a word of its own', () => {
    const round = { opensOn: '2026-01-05', dueOn: '2026-03-15', closed: false };
    const lock = (more: object) =>
      narrativeLock({
        round,
        today: '2026-04-01',
        state: 'draft',
        mayWrite: true,
        department: '区教委',
        ...more,
      });
    expect(lock({})).toEqual({ kind: 'open' });
    expect(lock({ mayWrite: false })).toEqual({ kind: 'notYours', owner: '区教委' });
    expect(lock({ round: null }).kind).toBe('notOpen');
    expect(lock({ round: { ...round, closed: true } }).kind).toBe('closed');
    expect(lock({ state: 'approved' }).kind).toBe('approved');
  });
});

describe('a sitting', () => {
  const at = new Date('2026-03-01T02:00:00Z');
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  it('is one person saving on without a long pause', () => {
    const newest = { action: 'save', actorId: 'a', at };
    expect(isSameSitting(newest, 'a', after(30))).toBe(true);
    expect(isSameSitting(newest, 'a', after(31))).toBe(false);
    expect(isSameSitting(newest, 'b', after(1))).toBe(false);
    expect(isSameSitting({ ...newest, action: 'return' }, 'a', after(1))).toBe(false);
    expect(isSameSitting(null, 'a', at)).toBe(false);
  });
});

it('is headed with the year it speaks of', () => {
  expect(narrativeTitle('implementation', 2025)).toBe('2025 年度规划落实情况');
  expect(narrativeTitle('nextPlan', 2025)).toBe('2026 年工作安排');
});
