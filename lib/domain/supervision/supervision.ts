/** 督办: what a department is asked to do about a warning, until a person closes it. */
export const SUPERVISION_STATES = ['awaiting', 'answered', 'returned', 'remedying', 'closed'] as const;
export type SupervisionState = (typeof SUPERVISION_STATES)[number];

export const SUPERVISION_STATE_LABELS: Record<SupervisionState, string> = {
  awaiting: '待反馈',
  answered: '待认定',
  returned: '已退回',
  remedying: '整改中',
  closed: '已销号',
};

export type SupervisionStepKind =
  | 'opened'
  | 'answered'
  | 'returned'
  | 'accepted'
  | 'escalated'
  | 'extended'
  | 'proposed'
  | 'withdrawn'
  | 'closed'
  | 'reopened';

export const SUPERVISION_STEP_LABELS: Record<SupervisionStepKind, string> = {
  opened: '发起督办',
  answered: '反馈',
  returned: '退回',
  accepted: '认定',
  escalated: '上报领导',
  extended: '延期',
  proposed: '建议销号',
  withdrawn: '撤回销号建议',
  closed: '销号',
  reopened: '重新督办',
};

/** A step as recorded; days as 2026-03-15. */
export type RecordedStep = {
  version: number;
  kind: SupervisionStepKind;
  /** Of an answer: 原因, 措施 and by when. */
  cause: string | null;
  measures: string | null;
  promisedOn: string | null;
  /** Of an opening the request; of everything else the reason or the remark. */
  text: string | null;
  dueOn: string | null;
  actor: string;
  /** Name of the actor's department, 妇儿工委办, 领导, 系统. */
  onBehalfOf: string;
  at: Date;
};

/** Who has to act next. */
export type SupervisionParty = 'department' | 'office';

/** What the next step depends on; days as 2026-03-15. */
export type SupervisionStanding = {
  state: SupervisionState;
  /** The answer is due by then. */
  dueOn: string;
  /** When the remedy shall be done, as last promised; null before an answer. */
  promisedOn: string | null;
  escalated: boolean;
  /** The warning has cleared: closing is proposed, a person decides. */
  proposed: boolean;
};

/** Not 已销号 yet. */
export const isOpen = ({ state }: Pick<SupervisionStanding, 'state'>): boolean => state !== 'closed';

/** Whose turn it is; null once it is closed. A proposal to close waits for the office, whatever the state. */
export function turnOf({
  state,
  proposed,
}: Pick<SupervisionStanding, 'state' | 'proposed'>): SupervisionParty | null {
  switch (state) {
    case 'closed':
      return null;
    case 'answered':
      return 'office';
    case 'awaiting':
    case 'returned':
    case 'remedying':
      return proposed ? 'office' : 'department';
  }
}
