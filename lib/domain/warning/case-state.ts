/** How a case is shown: worked out from what is stored, never stored itself. */
export type CaseState = 'new' | 'cameBack' | 'known' | 'supervised' | 'recovered' | 'closed';

/** In the order in which they ask for somebody's attention. */
export const CASE_STATES = [
  'cameBack',
  'new',
  'known',
  'supervised',
  'recovered',
  'closed',
] as const satisfies readonly CaseState[];

export const CASE_STATE_LABELS: Record<CaseState, string> = {
  new: '新出现',
  cameBack: '再次出现',
  known: '已知悉',
  supervised: '督办中',
  recovered: '已恢复，待销号',
  closed: '已销号',
};

/** Short names, where several stand in one sentence. */
export const CASE_STATE_SHORT: Record<CaseState, string> = { ...CASE_STATE_LABELS, recovered: '待销号' };

type Facts = {
  comebacks: number;
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
  closedAt: Date | null;
  /** A 督办 of the case is open. */
  underSupervision: boolean;
};

/** Recovery comes before supervision: what waits then is the decision to close. */
export function caseState(facts: Facts): CaseState {
  if (facts.closedAt) return 'closed';
  if (facts.clearedAt) return 'recovered';
  if (facts.underSupervision) return 'supervised';
  if (facts.acknowledgedAt) return 'known';
  return facts.comebacks > 0 ? 'cameBack' : 'new';
}
