import { describe, expect, it } from 'vitest';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import { changeLine, toComparison } from '@/lib/view/review-change';
import { toRefusedItem } from '@/lib/view/review-outcome';
import { isReturnedCell } from '@/lib/view/returned-cell';

const change = (changes: Partial<ChangeSinceReview> = {}): ChangeSinceReview => ({
  review: {
    act: 'return',
    by: '王芳',
    at: '2026-03-05T02:00:00Z',
    reason: '请核实分子',
    fields: ['numerator', 'attachments'],
    entry: { value: '91', scale: 0, numerator: null, denominator: null, note: null, parts: [] },
  },
  differences: [{ field: 'numerator', from: '4036', to: null }],
  untouched: ['attachments'],
  changed: true,
  attachmentsAdded: 0,
  attachmentsRemoved: 0,
  comments: 0,
  ...changes,
});

describe('before and after', () => {
  it('says who decided what, and each field as it was and is', () => {
    expect(toComparison(change())).toEqual({
      review: '王芳 2026-03-05 10:00 退回（分子、附件）：请核实分子',
      changed: true,
      rows: [{ label: '分子', from: '4036', to: '空' }],
      later: [],
      untouched: '附件',
    });
    expect(toComparison(null)).toBeNull();
  });

  it('names what came beside the value', () => {
    const later = { attachmentsAdded: 2, attachmentsRemoved: 1, comments: 3 };
    expect(toComparison(change(later))?.later).toEqual(['新增附件 2 个', '移除附件 1 个', '新留言 3 条']);
    const approved = { ...change().review, act: 'approve' as const, fields: [], reason: null };
    expect(toComparison(change({ review: approved, untouched: [] }))?.review).toBe(
      '王芳 2026-03-05 10:00 审核通过',
    );
  });

  it('fits one line, and is silent where nothing changed', () => {
    expect(changeLine(change({ attachmentsAdded: 1 }))).toBe('分子 4036 → 空，新增附件 1 个');
    expect(changeLine(change({ changed: false }))).toBeNull();
    expect(changeLine(null)).toBeNull();
  });
});

describe('a refusal', () => {
  const current = {
    value: '92.634',
    scale: 2,
    numerator: '4100',
    denominator: '4426',
    state: 'draft',
  } as const;
  const refused = { indicatorId: 'i', message: '张敏刚刚改过这一项', entryKind: 'fraction' } as const;
  it.each([
    [{ ...refused, current }, '92.63（4100 / 4426），草稿'],
    [{ ...refused, current: { ...current, value: null } }, '空，草稿'],
    [
      { ...refused, entryKind: 'ratio' as const, current: { ...current, numerator: '2', denominator: '3' } },
      '2∶3，草稿',
    ],
    [{ ...refused, current: null }, null],
  ])('says what stands there now: %#', (from, now) => expect(toRefusedItem(from).now).toBe(now));
});

describe('the cell that a return is about', () => {
  it.each([
    ['returned', 'numerator', true],
    ['returned', 'value', false],
    ['submitted', 'numerator', false],
  ] as const)('%s, %s: %s', (state, field, expected) => {
    expect(isReturnedCell({ state, returnFields: ['numerator'] }, field)).toBe(expected);
  });
});
