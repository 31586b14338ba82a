import '../ui/status.css';
import './actions.css';
import { BOARD_STATE_LABELS } from '@/lib/view/actions/board';
import type { BoardState } from '@/lib/view/actions/address';

const FAMILY: Record<BoardState, string> = {
  completed: 'good',
  underway: 'unknown',
  lagging: 'bad',
  notStarted: 'unknown',
  unreported: 'absent',
};

/** 进展状态 as a shape and a word, in the colours of the statuses. */
export function ProgressMark({ state }: { state: BoardState }) {
  return <span className={`status status-${FAMILY[state]} shape-${state}`}>{BOARD_STATE_LABELS[state]}</span>;
}
