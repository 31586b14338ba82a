import { describe, expect, it } from 'vitest';
import type { MissingValue } from '@/lib/domain/review/round';
import {
  applyToAll,
  draftsFrom,
  groupMissing,
  isAnswered,
  readDrafts,
  toStatedGaps,
  type GapDraft,
} from '@/lib/view/rounds/closing-draft';

const missing = (
  indicatorId: string,
  state: MissingValue['state'] = 'empty',
  department: string | null = '区教委',
): MissingValue => ({ indicatorId, serial: '', name: indicatorId, department, state });
const draft = (changes: Partial<GapDraft> = {}): GapDraft => ({
  kind: 'notReported',
  reason: '催报未报',
  insists: false,
  ...changes,
});

describe('an answer', () => {
  it.each<[string, GapDraft, MissingValue['state'], boolean]>([
    ['kind and reason', draft(), 'empty', true],
    ['no kind', draft({ kind: '' }), 'empty', false],
    ['no reason', draft({ reason: '' }), 'draft', false],
    ['blanks', draft({ reason: '    ' }), 'empty', false],
    ['one character', draft({ reason: '无 ' }), 'returned', false],
    ['handed in, not insisted on', draft(), 'submitted', false],
    ['handed in, insisted on', draft({ insists: true }), 'submitted', true],
    ['handed in, insisted on without a reason', draft({ insists: true, reason: '' }), 'submitted', false],
  ])('%s', (_, given, state, isComplete) => {
    const value = missing('a', state);
    expect(isAnswered({ a: given }, value)).toBe(isComplete);
    expect(toStatedGaps({ a: given }, [value])).toHaveLength(isComplete ? 1 : 0);
  });

  it('is sent trimmed and with the state in sight, nothing for what is not missing', () => {
    const drafts = { a: draft({ reason: ' 统计公报未发布 ' }), gone: draft() };
    expect(toStatedGaps(drafts, [missing('a', 'draft')])).toEqual([
      { indicatorId: 'a', kind: 'notReported', reason: '统计公报未发布', seen: 'draft' },
    ]);
  });

  it('for many at once leaves the others and what was insisted on', () => {
    const before = { a: draft({ insists: true }), b: draft({ reason: '另有原因' }) };
    const after = applyToAll(before, ['a', 'c'], { kind: 'notProduced', reason: '6 月发布' });
    expect(after).toEqual({
      a: { kind: 'notProduced', reason: '6 月发布', insists: true },
      b: draft({ reason: '另有原因' }),
      c: { kind: 'notProduced', reason: '6 月发布', insists: false },
    });
    expect(before.a.kind).toBe('notReported');
  });

  it('of an earlier closing is a proposal that insists on nothing', () => {
    const lifted = [{ indicatorId: 'a', kind: 'notApplicable' as const, reason: '没有换届' }];
    const drafts = draftsFrom(lifted);
    expect(isAnswered(drafts, missing('a'))).toBe(true);
    expect(isAnswered(drafts, missing('a', 'submitted'))).toBe(false);
  });
});

describe('drafts kept in the tab', () => {
  it('come back as they were', () => {
    const drafts = { a: draft(), b: draft({ kind: '' }) };
    expect(readDrafts(JSON.stringify(drafts))).toEqual(drafts);
  });

  it.each([
    '',
    'null',
    '3',
    '{',
    '{"a":1}',
    '{"a":null}',
    '{"a":{"kind":"other","reason":"x","insists":false}}',
  ])('are nothing when they are %s', (text) => {
    expect(readDrafts(text)).toEqual({});
  });
});

it('groups by department in the order of the list', () => {
  const values = [missing('a'), missing('b', 'empty', null), missing('c')];
  expect(groupMissing(values).map(({ department, items }) => [department, items.length])).toEqual([
    ['区教委', 2],
    [null, 1],
  ]);
});
