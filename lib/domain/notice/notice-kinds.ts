import type { NoticeKind, Recipient } from '../review/notice';

type Subject = 'round' | 'warning' | 'action' | 'deadline';

export const NOTICE_SUBJECTS: readonly { subject: Subject; label: string }[] = [
  { subject: 'round', label: '年度报送' },
  { subject: 'warning', label: '预警督办' },
  { subject: 'action', label: '举措跟踪' },
  { subject: 'deadline', label: '期限' },
];

type Facts = {
  subject: Subject;
  /** In whose inboxes notices of the kind lie. */
  reaches: readonly Recipient['audience'][];
  /** It asks its reader to act: nobody can choose not to be told of it. */
  mustBeTold?: true;
};

const DEPARTMENT = ['department'] as const;
const EVERYBODY = ['department', 'office', 'leader'] as const;

/** In the order in which settings and filters list them. */
const KINDS: Record<NoticeKind, Facts> = {
  roundOpened: { subject: 'round', reaches: DEPARTMENT },
  roundChanged: { subject: 'round', reaches: DEPARTMENT },
  reminder: { subject: 'round', reaches: DEPARTMENT },
  returned: { subject: 'round', reaches: DEPARTMENT, mustBeTold: true },
  comment: { subject: 'round', reaches: ['department', 'office'] },
  roundClosed: { subject: 'round', reaches: DEPARTMENT },
  warningRaised: { subject: 'warning', reaches: ['office', 'leader'] },
  supervisionOpened: { subject: 'warning', reaches: EVERYBODY, mustBeTold: true },
  supervisionAnswered: { subject: 'warning', reaches: EVERYBODY },
  supervisionReturned: { subject: 'warning', reaches: EVERYBODY, mustBeTold: true },
  supervisionAccepted: { subject: 'warning', reaches: EVERYBODY },
  supervisionEscalated: { subject: 'warning', reaches: EVERYBODY },
  supervisionClosed: { subject: 'warning', reaches: EVERYBODY },
  recovered: { subject: 'warning', reaches: EVERYBODY },
  bulletin: { subject: 'action', reaches: ['department', 'office'] },
  dueSoon: { subject: 'deadline', reaches: ['department', 'office'] },
  overdue: { subject: 'deadline', reaches: EVERYBODY, mustBeTold: true },
};

export const NOTICE_KINDS = Object.keys(KINDS) as NoticeKind[];

export const kindsOf = (subject: Subject): NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => KINDS[kind].subject === subject);

export const canBeMuted = (kind: NoticeKind): boolean => KINDS[kind].mustBeTold !== true;

/** Whether notices of the kind are sent to that mailbox at all. */
export const canReach = (kind: NoticeKind, audience: Recipient['audience']): boolean =>
  KINDS[kind].reaches.includes(audience);
