import type { AbsenceReason, Status } from '@/lib/domain/scoring/assessment';
import {
  NEARLY_MET_LABEL,
  REASON_LABELS,
  STATUS_LABELS,
  UNCONFIRMED_LABEL,
} from '@/lib/domain/scoring/labels';

export type ShortVerdict = {
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
  reason: AbsenceReason | null;
};

/** 未达标（接近达标） */
export function describeVerdict(verdict: ShortVerdict | null): string {
  if (!verdict) return '不参加评估';
  const { status, nearlyMet, unconfirmed, reason } = verdict;
  const marks = [
    reason && status === 'notAssessable' && REASON_LABELS[reason],
    nearlyMet && NEARLY_MET_LABEL,
    unconfirmed && `目标${UNCONFIRMED_LABEL}`,
  ].filter(Boolean);
  return `${STATUS_LABELS[status]}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
}
