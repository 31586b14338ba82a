import type { Question, QuestionCode } from '../reading/reading-check';
import type { ChangeSinceReview } from './change-since-review';

/** Why a value needs the office's eyes, the most pressing first. */
export const REVIEW_REASONS = [
  'doubtful',
  'largeChange',
  'newSmallNumber',
  'unchanged',
  'changed',
  'question',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

export const REVIEW_REASON_LABELS: Record<ReviewReason, string> = {
  doubtful: '数据存疑',
  largeChange: '变化较大',
  newSmallNumber: '新标小样本',
  unchanged: '退回后未作修改',
  changed: '自上次审核后有改动',
  question: '需要核对',
};

/** Questions that ask whether a value has moved too far from the last one. */
const CHANGE_CODES: readonly QuestionCode[] = [
  'largeChange',
  'digitShift',
  'denominatorShift',
  'looksLikeFraction',
];

export type ReviewCase = {
  state: 'submitted' | 'approved' | 'archived';
  /** What whoever reported it said to a question of the checks. */
  overrideReason: string | null;
  questions: readonly Pick<Question, 'code'>[];
  /** 小样本 (method §4): whether this year's value is marked so, and last year's was. */
  smallNumber: { now: boolean; before: boolean };
  change: Pick<ChangeSinceReview, 'changed' | 'review'> | null;
};

/** All reasons that apply, the most pressing first; none where nothing stands out. */
export function reviewReasons(reviewed: ReviewCase): ReviewReason[] {
  const { state, overrideReason, questions, smallNumber, change } = reviewed;
  const isChange = ({ code }: Pick<Question, 'code'>) => CHANGE_CODES.includes(code);
  const applies: Record<ReviewReason, boolean> = {
    doubtful: overrideReason !== null,
    largeChange: questions.some(isChange),
    newSmallNumber: smallNumber.now && !smallNumber.before,
    unchanged: state === 'submitted' && change !== null && change.review.act === 'return' && !change.changed,
    changed: change?.changed ?? false,
    question: questions.some((question) => !isChange(question)),
  };
  return REVIEW_REASONS.filter((reason) => applies[reason]);
}

/** By the first reason of each; those with the same, and those with none at the end, stay in the order of the plans. */
export function rankByReason<T extends { reasons: readonly ReviewReason[] }>(rows: readonly T[]): T[] {
  const rank = ({ reasons: [first] }: T) =>
    first === undefined ? REVIEW_REASONS.length : REVIEW_REASONS.indexOf(first);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** How many rows stand under each first reason, and how many under none: together all of them. */
export function countFirstReasons(rows: readonly { reasons: readonly ReviewReason[] }[]): {
  under: { reason: ReviewReason; count: number }[];
  rest: number;
} {
  const countOf = (wanted: ReviewReason) => rows.filter(({ reasons }) => reasons[0] === wanted).length;
  return {
    under: REVIEW_REASONS.map((reason) => ({ reason, count: countOf(reason) })).filter(
      ({ count }) => count > 0,
    ),
    rest: rows.filter(({ reasons }) => reasons.length === 0).length,
  };
}
