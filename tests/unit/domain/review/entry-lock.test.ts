import { describe, expect, it } from 'vitest';
import { chinaDay, daysBetween } from '@/lib/domain/review/calendar';
import {
  describeEntryLock,
  describeEntryRefusal,
  entryLock,
  type EntryLockFacts,
} from '@/lib/domain/review/entry-lock';

const facts: EntryLockFacts = {
  round: { opensOn: '2026-01-05', dueOn: '2026-03-15', closed: false },
  inRound: true,
  today: '2026-03-01',
  state: 'draft',
  entryKind: 'fraction',
  mayEnter: true,
  owner: '区体育局',
};

describe('entryLock', () => {
  it.each<[string, Partial<EntryLockFacts>, string, string]>([
    ['an open row', {}, 'open', ''],
    ['a returned row', { state: 'returned' }, 'open', ''],
    ['the day it opens', { today: '2026-01-05' }, 'open', ''],
    ['after the due day, round not closed', { today: '2026-04-01' }, 'open', ''],
    ['before it opens', { today: '2026-01-04' }, 'notOpen', '轮次未开，2026-01-05 起填报'],
    ['no round', { round: null }, 'notOpen', '轮次未开，请联系妇儿工委办开启'],
    ['a closed round', { round: { ...facts.round!, closed: true } }, 'closed', '已截止'],
    ['a plan the round leaves out', { inRound: false }, 'notInRound', '未列入本轮次'],
    [
      'the same, closed',
      { inRound: false, round: { ...facts.round!, closed: true } },
      'notInRound',
      '未列入本轮次',
    ],
    ['the same with an archived value', { inRound: false, state: 'archived' }, 'notInRound', '未列入本轮次'],
    [
      'the same without a round',
      { inRound: false, round: null },
      'notOpen',
      '轮次未开，请联系妇儿工委办开启',
    ],
    ['submitted', { state: 'submitted' }, 'submitted', '已提交，待审核'],
    ['approved', { state: 'approved' }, 'approved', '已审核'],
    ['archived', { state: 'archived' }, 'archived', '已归档'],
    ['another department', { mayEnter: false }, 'notYours', '无权限（由区体育局填报）'],
    ['no lead department', { mayEnter: false, owner: null }, 'notYours', '无权限（由妇儿工委办填报）'],
    ['a judgement', { entryKind: 'judgement' }, 'judgement', '由妇儿工委办研判，不填数值'],
  ])('%s', (_, more, kind, text) => {
    const lock = entryLock({ ...facts, ...more });
    expect(lock.kind).toBe(kind);
    expect(describeEntryLock(lock, 'writer')).toBe(text);
  });

  it('tells the office what it can do itself', () => {
    expect(describeEntryLock({ kind: 'notOpen', opensOn: null }, 'office')).toBe(
      '轮次未开，请先在“报送”中开启',
    );
    expect(describeEntryRefusal({ kind: 'closed' }, 'office')).toBe(
      '已截止，不再接受填报。需要补报的，请先在“报送”中重新开启轮次。',
    );
    expect(describeEntryRefusal({ kind: 'notInRound' }, 'writer')).toBe(
      '未列入本轮次，不接受填报。确需填报的，请联系妇儿工委办把所属规划列入本轮次。',
    );
    expect(describeEntryRefusal({ kind: 'closed' }, 'writer')).toContain('请联系妇儿工委办重新开启轮次');
  });

  it('names the owner before anything else', () => {
    const all = { mayEnter: false, round: null, state: 'approved', entryKind: 'judgement' } as const;
    expect(entryLock({ ...facts, ...all }).kind).toBe('notYours');
  });
});

describe('calendar', () => {
  it('counts days in China', () => {
    expect(chinaDay(new Date('2026-03-14T15:59:59Z'))).toBe('2026-03-14');
    expect(chinaDay(new Date('2026-03-14T16:00:00Z'))).toBe('2026-03-15');
    expect(daysBetween('2026-03-06', '2026-03-15')).toBe(9);
    expect(daysBetween('2026-03-16', '2026-03-15')).toBe(-1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
