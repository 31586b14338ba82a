import type { NoticeKind, Recipient } from '../review/notice';

/** Kinds by what they are about, as settings and filters list them. */
export const NOTICE_SUBJECTS = [
  {
    label: '年度报送',
    kinds: ['roundOpened', 'roundChanged', 'reminder', 'returned', 'comment', 'roundClosed'],
  },
  {
    label: '预警督办',
    kinds: [
      'warningRaised',
      'supervisionOpened',
      'supervisionAnswered',
      'supervisionReturned',
      'supervisionAccepted',
      'supervisionEscalated',
      'supervisionClosed',
      'recovered',
    ],
  },
  { label: '举措跟踪', kinds: ['bulletin'] },
  { label: '期限', kinds: ['dueSoon', 'overdue'] },
] as const satisfies readonly { label: string; kinds: readonly NoticeKind[] }[];

export const NOTICE_KINDS: readonly NoticeKind[] = NOTICE_SUBJECTS.flatMap(({ kinds }) => kinds);

/** They ask their reader to act: nobody can choose not to be told of them. */
const MUST_BE_TOLD: ReadonlySet<NoticeKind> = new Set([
  'supervisionOpened',
  'supervisionReturned',
  'returned',
  'overdue',
]);

export const canBeMuted = (kind: NoticeKind): boolean => !MUST_BE_TOLD.has(kind);

/** Of the yearly round only its departments are told; the office itself opens, changes and closes it. */
const TO_DEPARTMENTS: ReadonlySet<NoticeKind> = new Set([
  'roundOpened',
  'roundChanged',
  'roundClosed',
  'reminder',
  'returned',
]);

/** Whether notices of the kind are sent to that mailbox at all. */
export function canReach(kind: NoticeKind, audience: Recipient['audience']): boolean {
  switch (audience) {
    case 'department':
      return kind !== 'warningRaised';
    case 'office':
      return !TO_DEPARTMENTS.has(kind);
    case 'leader':
      return !TO_DEPARTMENTS.has(kind) && kind !== 'comment';
  }
}
