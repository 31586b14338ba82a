import type { WarningType } from '../scoring/assessment';
import type { ExactNumber } from '../target/rule';

/** 原因说明 is asked for these before a year can be archived (method §5: the plans want such changes looked into). */
export const EXPLAINED_TYPES = ['volatile', 'reversal'] as const satisfies readonly WarningType[];
export type ExplainedType = (typeof EXPLAINED_TYPES)[number];

/** Letters of a 原因说明. */
export const REASON_LENGTH = { min: 5, max: 1000 } as const;

/** What a department said about a warning; `value` is the reading it spoke of. */
export type GivenReason = {
  text: string;
  value: ExactNumber;
  version: number;
  flag: 'official' | 'document' | 'demonstration';
  by: string;
  /** ISO moment. */
  at: string;
};

/** 待说明 · 数值已改，请重新说明 · 已说明 */
export type ReasonState = 'owed' | 'outdated' | 'given';

/** A warning with the value it stands on now, as scored, and what was said about it. */
export type Explainable = {
  type: WarningType;
  value: ExactNumber | null;
  reason: Pick<GivenReason, 'value'> | null;
};

/** Where the explanation of a warning stands; null for a warning that asks for none, such as that of a row whose parts are explained. */
export function reasonStateOf({ type, value, reason }: Explainable): ReasonState | null {
  if (!isExplainedType(type) || value === null) return null;
  if (!reason) return 'owed';
  return reason.value === value ? 'given' : 'outdated';
}

/** One 原因说明 that keeps a year from being archived: what it is about and who owes it. */
export type OwedReason = {
  indicatorId: string;
  name: string;
  type: ExplainedType;
  /** Null where the plan names no lead department: the office explains. */
  department: string | null;
  state: Exclude<ReasonState, 'given'>;
};

/** The warnings that still keep their year from being archived, in the order given. */
export function outstandingReasons<W extends Explainable>(warnings: readonly W[]): W[] {
  return warnings.filter((warning) => {
    const state = reasonStateOf(warning);
    return state === 'owed' || state === 'outdated';
  });
}

export function isExplainedType(type: WarningType): type is ExplainedType {
  return (EXPLAINED_TYPES as readonly WarningType[]).includes(type);
}
