/** What applying a table does to an indicator, as the dry run groups it. */
export type UploadOutcome = 'new' | 'changed' | 'conflict' | 'invalid' | 'locked' | 'same';

/** In the order in which they want to be looked at. */
export const UPLOAD_OUTCOMES: readonly UploadOutcome[] = [
  'conflict',
  'invalid',
  'new',
  'changed',
  'locked',
  'same',
];

export const UPLOAD_OUTCOME_LABELS: Record<UploadOutcome, string> = {
  new: '新填',
  changed: '修改',
  conflict: '有冲突',
  invalid: '有误',
  locked: '不能修改',
  same: '没有变化',
};
