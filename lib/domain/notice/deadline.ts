import { addDays, daysBetween } from '../review/calendar';
import type { Recipient } from '../review/notice';

export type DeadlineStage = 'dueSoon' | 'overdue';

/** Something somebody has to do by a day, as long as it is not done. */
export type Deadline = {
  /** What is due, such as `round/2025`: the same at every look, and different from everything else in the district. */
  key: string;
  to: Recipient;
  /** 2026-03-15 */
  dueOn: string;
  /** At which stages this recipient is told. */
  stages: readonly DeadlineStage[];
  year: number;
  /** What is to be done, as a heading: 2025 年度数据报送. */
  title: string;
  /** What is missing and what to do. */
  body: string;
  /** Where it is done. */
  href: string;
};

/** A deadline of which its recipient should have been told by today. */
export type DueDeadline = Deadline & {
  stage: DeadlineStage;
  /** Until it is due; negative once it is overdue. */
  daysLeft: number;
  /** For what the notice is sent once. A deadline that is moved to another day is told anew. */
  onceKey: string;
};

const SOON_DAYS = 7;

/** What is due by this day concerns somebody today. */
export const lastDayOfConcern = (today: string): string => addDays(today, SOON_DAYS);

/** What is due within seven days or overdue. After a standstill that is what still is, each at its present stage. */
export function findDue(deadlines: readonly Deadline[], today: string): DueDeadline[] {
  return deadlines.flatMap((deadline) => {
    const daysLeft = daysBetween(today, deadline.dueOn);
    const stage = stageOf(daysLeft);
    if (stage === null || !deadline.stages.includes(stage)) return [];
    const onceKey = `${stage}/${recipientKey(deadline.to)}/${deadline.key}/${deadline.dueOn}`;
    return [{ ...deadline, stage, daysLeft, onceKey }];
  });
}

function stageOf(daysLeft: number): DeadlineStage | null {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON_DAYS ? 'dueSoon' : null;
}

export function recipientKey(to: Recipient): string {
  switch (to.audience) {
    case 'department':
      return `department-${to.departmentId}`;
    case 'office':
    case 'leader':
      return to.audience;
  }
}
