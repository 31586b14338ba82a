import './status.css';
import type { Status } from '@/lib/domain/scoring/assessment';
import { NEARLY_MET_LABEL, STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { STATUS_FAMILY } from '@/lib/view/status';

type Props = { status: Status; nearlyMet?: boolean; children?: string };

/** 当前状态 as a shape and a word. `children` adds what belongs to it, such as the gap to the target. */
export function StatusBadge({ status, nearlyMet = false, children }: Props) {
  const words = [STATUS_LABELS[status], nearlyMet && NEARLY_MET_LABEL, children].filter(Boolean);
  return (
    <span className={`status status-${STATUS_FAMILY[status]} shape-${status}`}>{words.join(' · ')}</span>
  );
}
