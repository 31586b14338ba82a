/** Why a year has no value, as the office states it when it closes the round. */
export type GapKind = 'notReported' | 'notProduced' | 'notCollected' | 'notApplicable';

export const GAP_KINDS = ['notReported', 'notProduced', 'notCollected', 'notApplicable'] as const;

export const GAP_LABELS: Record<GapKind, string> = {
  notReported: '未报送',
  notProduced: '数据尚未产生',
  notCollected: '统计制度未采集',
  notApplicable: '不适用',
};

/** A year without a value, with its reason. */
export type Gap = { kind: GapKind; reason: string };

/** Whether a round collects for a plan: one without chosen plans collects for all of its year. */
export const takesPlan = ({ planIds }: { planIds: readonly string[] }, planId: string): boolean =>
  planIds.length === 0 || planIds.includes(planId);

/** What is not approved when a round closes, and how far it has come. */
export type UnapprovedState = 'empty' | 'draft' | 'submitted' | 'returned';

export type MissingValue = {
  indicatorId: string;
  serial: string;
  name: string;
  /** Name of the first lead department; null where the office enters the value. */
  department: string | null;
  state: UnapprovedState;
};

/** A gap the office states, with the state it had in sight. */
export type StatedGap = Gap & { indicatorId: string; seen: UnapprovedState };

export type ClosingGaps = {
  /** To be written. */
  gaps: (Gap & { indicatorId: string })[];
  /** Missing values without a statement, or handed in since the office looked. */
  unstated: MissingValue[];
};

/**
 * Holds what the office stated against what is really missing. A value that was handed in meanwhile is not swept
 * aside by a reason written for an empty cell; one approved meanwhile needs none.
 */
export function settleGaps(missing: readonly MissingValue[], stated: readonly StatedGap[]): ClosingGaps {
  const byIndicator = new Map(stated.map((gap) => [gap.indicatorId, gap]));
  const settled: ClosingGaps = { gaps: [], unstated: [] };
  for (const value of missing) {
    const gap = byIndicator.get(value.indicatorId);
    const isSeen = gap && (value.state !== 'submitted' || gap.seen === 'submitted');
    if (!isSeen) settled.unstated.push(value);
    else settled.gaps.push({ indicatorId: value.indicatorId, kind: gap.kind, reason: gap.reason });
  }
  return settled;
}
