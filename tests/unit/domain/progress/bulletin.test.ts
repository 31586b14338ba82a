import { describe, expect, it } from 'vitest';
import {
  bulletinLock,
  describeBulletinLock,
  findSubmitProblems,
  isOwed,
  owesBulletin,
  standBulletin,
  standQuarter,
  type BulletinText,
} from '@/lib/domain/progress/bulletin';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { parseQuarter, type Quarter } from '@/lib/domain/progress/quarter';
import type { ReadingState } from '@/lib/domain/review/reading-state';

const q = (text: string): Quarter => parseQuarter(text)!;
const Q3 = q('2026Q3');

describe('a quarter', () => {
  it.each([
    ['2026-06-30', null, 'future'],
    ['2026-07-01', null, 'running'],
    ['2026-09-30', null, 'running'],
    ['2026-10-15', null, 'collecting'],
    ['2026-10-16', null, 'overdue'],
    ['2026-10-16', { dueOn: '2026-10-31', closed: false }, 'collecting'],
    ['2026-10-01', { dueOn: '2026-10-15', closed: true }, 'closed'],
  ])('on %s with %j is %s', (today, set, phase) => {
    expect(standQuarter(Q3, set, today).phase).toBe(phase);
  });
});

describe('a bulletin of a quarter', () => {
  const at = (today: string, closed = false) => standQuarter(Q3, { dueOn: '2026-10-15', closed }, today);
  const cases: [string, boolean, ReadingState | null, string | null, object][] = [
    ['2026-09-20', false, null, null, { kind: 'notDue' }],
    ['2026-10-10', false, null, null, { kind: 'awaited' }],
    ['2026-10-10', false, 'draft', null, { kind: 'awaited' }],
    ['2026-10-16', false, 'draft', null, { kind: 'missing' }],
    ['2026-10-16', true, null, null, { kind: 'missing' }],
    ['2026-10-16', false, 'returned', '2026-10-10', { kind: 'returned' }],
    ['2026-10-16', true, 'returned', '2026-10-10', { kind: 'missing' }],
    ['2026-10-16', false, 'submitted', '2026-10-15', { kind: 'submitted', late: false }],
    ['2026-10-20', false, 'submitted', '2026-10-16', { kind: 'submitted', late: true }],
    ['2026-10-20', true, 'approved', '2026-10-14', { kind: 'approved', late: false }],
  ];
  it.each(cases)('on %s (closed %s), %s handed in %s', (today, closed, state, submittedOn, standing) => {
    expect(standBulletin(at(today, closed), state && { state, submittedOn })).toEqual(standing);
  });

  it('is called in when it is awaited, missing or returned', () => {
    expect([isOwed({ kind: 'missing' }), isOwed({ kind: 'returned' }), isOwed({ kind: 'awaited' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isOwed({ kind: 'notDue' }), isOwed({ kind: 'submitted', late: true })]).toEqual([false, false]);
  });

  it('is owed from the quarter on in which the unit was made responsible', () => {
    expect(owesBulletin([q('2026Q3')], q('2026Q2'))).toBe(false);
    expect(owesBulletin([q('2026Q3')], q('2026Q3'))).toBe(true);
    const plan = { periodStart: 2021, periodEnd: 2030, issuedOn: '2023-02-27' };
    const duties = [{ assignedOn: null }, { assignedOn: '2026-08-01' }];
    expect(dutiesIn(plan, duties, q('2022Q4'))).toEqual([]);
    expect(dutiesIn(plan, duties, q('2023Q1'))).toEqual([{ assignedOn: null }]);
    expect(dutiesIn(plan, duties, q('2026Q3'))).toHaveLength(2);
  });
});

describe('the lock', () => {
  const OPEN = { mayWrite: true, owes: true, phase: 'collecting' as const, state: 'draft' as const };
  it.each([
    [{}, 'open'],
    [{ phase: 'overdue' as const }, 'open'],
    [{ mayWrite: false, phase: 'closed' as const }, 'notYours'],
    [{ owes: false }, 'notLead'],
    [{ phase: 'future' as const }, 'future'],
    [{ phase: 'closed' as const }, 'closed'],
    [{ state: 'submitted' as const }, 'submitted'],
    [{ state: 'approved' as const, phase: 'closed' as const }, 'approved'],
  ])('for %j is %s and says why', (facts, kind) => {
    const lock = bulletinLock({ ...OPEN, ...facts });
    expect(lock.kind).toBe(kind);
    const said = describeBulletinLock(lock, { department: '区民政局', quarter: Q3 });
    expect(said === '').toBe(kind === 'open');
  });
});

describe('handing in', () => {
  const duty = { itemId: 'a', title: '加强未成年人保护', lastApproved: null };
  const text = (entry: Partial<BulletinText['entries'][number]>, experience = '每月核对'): BulletinText => ({
    experience,
    problems: '',
    nextSteps: '',
    entries: [
      { itemId: 'a', state: 'underway', progress: '按计划', problems: '', explanation: '', ...entry },
    ],
  });
  const messages = (one: BulletinText, last: 'completed' | null = null) =>
    findSubmitProblems(one, [{ ...duty, lastApproved: last }]).map(({ message }) => message);

  it('takes what is complete', () => {
    expect(messages(text({}))).toEqual([]);
    expect(messages(text({ state: 'completed' }), 'completed')).toEqual([]);
  });

  it.each([
    [text({ state: null }), null, '“加强未成年人保护”还没有选择进展状态。'],
    [text({ progress: '  ' }), null, '“加强未成年人保护”还没有写进展情况。'],
    [text({ state: 'lagging' }), null, '“加强未成年人保护”报为滞后，请写明存在的问题。'],
    [text({}), 'completed' as const, '“加强未成年人保护”上次报为已完成，请说明为什么有变化。'],
    [{ ...text({}), entries: [] }, null, '“加强未成年人保护”还没有选择进展状态。'],
    [text({}, ''), null, '经验做法、存在问题、下一步工作至少写一项。'],
  ])('names what is missing', (one, last, message) => {
    expect(messages(one, last)).toEqual([message]);
  });

  it('takes back 已完成 with a word of explanation', () => {
    expect(messages(text({ explanation: '验收后发现两处未达标准，重新整改。' }), 'completed')).toEqual([]);
  });
});
