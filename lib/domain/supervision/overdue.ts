import { daysBetween } from '../review/calendar';
import { turnOf, type SupervisionStanding } from './supervision';

/** What a department has to keep: 反馈期限 of its answer, 整改期限 of its remedy. */
export type SupervisionDeadline = { kind: 'answer' | 'remedy'; on: string };

export const DEADLINE_LABELS: Record<SupervisionDeadline['kind'], string> = {
  answer: '反馈期限',
  remedy: '整改期限',
};

type Facts = Pick<SupervisionStanding, 'state' | 'dueOn' | 'promisedOn' | 'proposed'>;

/** The day that binds the department now; null while the office is waited for, and once it is closed. */
export function deadlineOf(facts: Facts): SupervisionDeadline | null {
  if (turnOf(facts) !== 'department') return null;
  if (facts.state !== 'remedying') return { kind: 'answer', on: facts.dueOn };
  return facts.promisedOn === null ? null : { kind: 'remedy', on: facts.promisedOn };
}

/** Overdue from the day after the deadline, in days of China's calendar; null while it is not. */
export function overdue(facts: Facts, today: string): (SupervisionDeadline & { days: number }) | null {
  const deadline = deadlineOf(facts);
  if (deadline === null) return null;
  const days = daysBetween(deadline.on, today);
  return days > 0 ? { ...deadline, days } : null;
}
