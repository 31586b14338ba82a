import { GAP_LABELS, type Gap } from '../review/round';
import { withoutStop } from './wording';

/** 数据尚未产生：统计公报 6 月发布 */
export const wordGap = ({ kind, reason }: Gap): string => `${GAP_LABELS[kind]}：${withoutStop(reason)}`;

/** Whether asking the department for the value makes sense. */
export function canStillBeReported(gap: Gap | undefined): boolean {
  switch (gap?.kind) {
    case undefined:
    case 'notReported':
    case 'notProduced':
      return true;
    case 'notCollected':
    case 'notApplicable':
      return false;
  }
}
