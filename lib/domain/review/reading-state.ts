/** 未填 → 草稿 → 已提交 → 已退回 | 已审核 → 已归档 */
export type ReadingState = 'empty' | 'draft' | 'submitted' | 'returned' | 'approved' | 'archived';

export type ReadingAct = 'save' | 'submit' | 'withdraw' | 'approve' | 'return' | 'correct' | 'archive';

/** Whose hands an act is in: those who report the indicator, or the office. */
export type Party = 'writer' | 'reviewer';

export const READING_STATE_LABELS: Record<ReadingState, string> = {
  empty: '未填',
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  approved: '已审核',
  archived: '已归档',
};

export const READING_ACT_LABELS: Record<ReadingAct, string> = {
  save: '保存',
  submit: '提交',
  withdraw: '撤回提交',
  approve: '审核通过',
  return: '退回',
  correct: '更正',
  archive: '归档',
};

type Step = { to: ReadingState; by: Party; needsReason: boolean; whileClosed: boolean };

const step = (to: ReadingState, by: Party, more: Partial<Step> = {}): Step => ({
  to,
  by,
  needsReason: false,
  whileClosed: false,
  ...more,
});

/** The whole life of a reading. What is not in the table is not possible. */
export const READING_STEPS: Record<ReadingState, Partial<Record<ReadingAct, Step>>> = {
  empty: { save: step('draft', 'writer') },
  draft: { save: step('draft', 'writer'), submit: step('submitted', 'writer') },
  submitted: {
    withdraw: step('draft', 'writer'),
    approve: step('approved', 'reviewer', { whileClosed: true }),
    return: step('returned', 'reviewer', { needsReason: true }),
  },
  // Keeps its state and reason while it is being reworked, until it is submitted again.
  returned: { save: step('returned', 'writer'), submit: step('submitted', 'writer') },
  approved: {
    // What was approved by mistake goes back as long as whoever reports it can still change it.
    return: step('returned', 'reviewer', { needsReason: true }),
    correct: step('approved', 'reviewer', { needsReason: true, whileClosed: true }),
    archive: step('archived', 'reviewer', { whileClosed: true }),
  },
  archived: { correct: step('archived', 'reviewer', { needsReason: true, whileClosed: true }) },
};
