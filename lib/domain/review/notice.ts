/** What an in-app notice is about. */
export type NoticeKind =
  | 'roundOpened'
  | 'roundChanged'
  | 'roundClosed'
  | 'reminder'
  | 'returned'
  | 'comment'
  | 'warningRaised'
  | 'supervisionOpened'
  | 'supervisionAnswered'
  | 'supervisionReturned'
  | 'supervisionAccepted'
  | 'supervisionEscalated'
  | 'supervisionClosed'
  | 'recovered'
  | 'bulletin'
  | 'dueSoon'
  | 'overdue';

/** Whose inbox a notice lies in: one department's, the office's, the leaders' of the district. */
export type Recipient =
  { audience: 'department'; departmentId: string } | { audience: 'office' } | { audience: 'leader' };

/** `departmentId` null: the office. */
export const recipientOf = (departmentId: string | null): Recipient =>
  departmentId === null ? { audience: 'office' } : { audience: 'department', departmentId };
