import type { DetailTarget } from '../../domain/reading/indicator-detail';
import { formatDay } from '../format-date';

/** One revision of a target as the target card lists it. */
export type RevisionLine = {
  key: string;
  since: number;
  text: string;
  /** How it stands in the year shown. */
  standing: 'inForce' | 'earlier' | 'later' | 'corrected';
  document: string | null;
  reason: string | null;
  /** 张三 2026-03-01 确认 */
  confirmed: string | null;
};

export const STANDING_LABELS: Record<RevisionLine['standing'], string> = {
  inForce: '现行',
  earlier: '此前',
  later: '尚未起用',
  corrected: '已被替代',
};

/** Revisions newest first, as they are stored; empty where the plan's first target was never touched. */
export function composeRevisions(targets: readonly DetailTarget[], year: number): RevisionLine[] {
  if (targets.length < 2) return [];
  const inForce = targets.find(({ validFrom }) => validFrom <= year);
  return targets.map((target, index) => ({
    key: `${target.validFrom} ${index}`,
    since: target.validFrom,
    text: target.text,
    standing: standingOf(target, index),
    document: target.document,
    reason: target.reason,
    confirmed: confirmedBy(target),
  }));

  function standingOf(target: DetailTarget, index: number): RevisionLine['standing'] {
    if (target === inForce) return 'inForce';
    const isReplaced = targets.slice(0, index).some(({ validFrom }) => validFrom === target.validFrom);
    if (isReplaced) return 'corrected';
    return target.validFrom > year ? 'later' : 'earlier';
  }
}

function confirmedBy({ confirmedBy, confirmedAt }: DetailTarget): string | null {
  return confirmedBy && confirmedAt ? `${confirmedBy} ${formatDay(confirmedAt)} 确认` : null;
}
