import type { Status } from '../../domain/scoring/assessment';
import { STATUS_FAMILY } from '../status';
import type { Change } from './filters';

/** Compares two years' standings; only verdicts compare, so an absent or unassessable year is 不可比. */
export function changeOf(last: Status | null, now: Status): Change {
  const before = last === null ? null : STATUS_FAMILY[last];
  const after = STATUS_FAMILY[now];
  if (before === 'good') {
    if (after === 'good') return 'stillGood';
    if (after === 'bad') return 'worse';
  }
  if (before === 'bad') {
    if (after === 'good') return 'better';
    if (after === 'bad') return 'stillBad';
  }
  return 'incomparable';
}

export const QUICKER_LABEL = '未达要求，进度比上升';

export const CHANGE_LABELS: Record<Change, string> = {
  better: '比上年转好',
  worse: '比上年转差',
  stillGood: '继续符合要求',
  stillBad: '仍未达到要求',
  incomparable: '与上年不可比',
};
