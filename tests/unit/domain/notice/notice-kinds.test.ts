import { describe, expect, it } from 'vitest';
import { retryAt } from '@/lib/domain/notice/delivery';
import {
  canBeMuted,
  canReach,
  kindsOf,
  NOTICE_KINDS,
  NOTICE_SUBJECTS,
} from '@/lib/domain/notice/notice-kinds';
import { chinaTime } from '@/lib/domain/review/calendar';

describe('kinds of notices', () => {
  it('are each listed under one subject', () => {
    const listed = NOTICE_SUBJECTS.flatMap(({ subject }) => kindsOf(subject));
    expect(listed.toSorted()).toEqual(NOTICE_KINDS.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('that ask for an act cannot be muted', () => {
    expect(NOTICE_KINDS.filter((kind) => !canBeMuted(kind))).toEqual([
      'returned',
      'supervisionOpened',
      'supervisionReturned',
      'overdue',
    ]);
  });

  it('of the round are for its departments, what is overdue for everybody', () => {
    expect(canReach('reminder', 'department')).toBe(true);
    expect(canReach('reminder', 'office')).toBe(false);
    expect(canReach('comment', 'leader')).toBe(false);
    expect(canReach('overdue', 'leader')).toBe(true);
  });
});

describe('a delivery that failed', () => {
  const now = new Date('2026-03-12T06:00:00Z');

  it.each([
    [1, '2026-03-12T06:01:00.000Z'],
    [2, '2026-03-12T06:05:00.000Z'],
    [3, '2026-03-12T06:30:00.000Z'],
    [4, '2026-03-12T08:00:00.000Z'],
    [5, '2026-03-12T18:00:00.000Z'],
    [6, undefined],
  ])('is tried again after attempt %i at %s', (attempts, at) => {
    expect(retryAt(attempts, now)?.toISOString()).toBe(at);
  });
});

describe('the time of day in China', () => {
  it.each([
    ['2026-03-11T23:29:59Z', '07:29'],
    ['2026-03-11T23:30:00Z', '07:30'],
    ['2026-03-12T16:00:00Z', '00:00'],
  ])('%s is %s', (moment, time) => {
    expect(chinaTime(new Date(moment))).toBe(time);
  });
});
