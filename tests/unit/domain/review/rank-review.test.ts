import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFirstReasons,
  rankByReason,
  REVIEW_REASONS,
  reviewReasons,
  type ReviewCase,
  type ReviewReason,
} from '@/lib/domain/review/rank-review';
import type { QuestionCode } from '@/lib/domain/reading/reading-check';

const review = (act: 'approve' | 'return') => ({
  act,
  by: '王芳',
  at: '2026-03-05T02:00:00Z',
  reason: null,
  fields: [],
  entry: { value: '91', scale: 0, numerator: null, denominator: null, note: null, parts: [] },
});
const since = (act: 'approve' | 'return', changed: boolean) => ({ changed, review: review(act) });
const asked = (...codes: QuestionCode[]) => codes.map((code) => ({ code }));
const few = (now: boolean, before: boolean) => ({ now, before });
const reasonsOf = (changes: Partial<ReviewCase>) =>
  reviewReasons({
    state: 'submitted',
    overrideReason: null,
    questions: [],
    smallNumber: few(false, false),
    change: null,
    ...changes,
  });

describe('why a value needs eyes', () => {
  it.each<[string, Partial<ReviewCase>, ReviewReason[]]>([
    ['nothing stands out', {}, []],
    ['a question was answered in words', { overrideReason: '统计口径调整' }, ['doubtful']],
    ['a large change', { questions: asked('largeChange') }, ['largeChange']],
    ['a shifted point', { questions: asked('digitShift') }, ['largeChange']],
    ['a shifted denominator', { questions: asked('denominatorShift') }, ['largeChange']],
    ['a share for a percentage', { questions: asked('looksLikeFraction') }, ['largeChange']],
    ['another question', { questions: asked('moreDecimals') }, ['question']],
    [
      'both kinds of question, answered',
      { overrideReason: '属实', questions: asked('largeChange', 'moreDecimals') },
      ['doubtful', 'largeChange', 'question'],
    ],
    ['小样本 for the first time', { smallNumber: few(true, false) }, ['newSmallNumber']],
    ['小样本 as last year', { smallNumber: few(true, true) }, []],
    ['小样本 no longer', { smallNumber: few(false, true) }, []],
    ['handed in again, changed', { change: since('return', true) }, ['changed']],
    ['handed in again as it was', { change: since('return', false) }, ['unchanged']],
    ['approved, as it was approved', { state: 'approved', change: since('approve', false) }, []],
    ['corrected after it was approved', { state: 'approved', change: since('approve', true) }, ['changed']],
    ['archived and corrected', { state: 'archived', change: since('approve', true) }, ['changed']],
  ])('%s', (_, changes, reasons) => expect(reasonsOf(changes)).toEqual(reasons));
});

const anyRows = fc
  .array(fc.subarray([...REVIEW_REASONS]), { maxLength: 30 })
  .map((all) => all.map((reasons, place) => ({ reasons, place })));

describe('the order of the queue', () => {
  it('goes by the first reason, then by the order of the plans', () => {
    const rows = [
      [],
      ['changed'],
      ['doubtful'],
      [],
      ['largeChange', 'changed'],
      ['doubtful', 'largeChange'],
    ].map((reasons, place) => ({ reasons: reasons as ReviewReason[], place }));
    expect(rankByReason(rows).map(({ place }) => place)).toEqual([2, 5, 4, 1, 0, 3]);
  });

  it('keeps every row, and plan order among equals', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ranked = rankByReason(rows);
        expect([...ranked].sort((a, b) => a.place - b.place)).toEqual(rows);
        ranked.slice(1).forEach((row, index) => {
          const before = ranked[index]!;
          if (row.reasons[0] === before.reasons[0]) expect(row.place).toBeGreaterThan(before.place);
        });
      }),
    );
  });

  it('counts every row once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { under, rest } = countFirstReasons(rows);
        expect(under.reduce((sum, { count }) => sum + count, rest)).toBe(rows.length);
      }),
    );
  });
});
