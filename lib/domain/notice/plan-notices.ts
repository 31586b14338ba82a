import type { Recipient } from '../review/notice';
import { recipientKey, type DeadlineStage, type DueDeadline } from './deadline';
import { wordDeadline, wordDeadlines } from './word-deadlines';

export type PlannedNotice = {
  to: Recipient;
  kind: DeadlineStage;
  year: number;
  title: string;
  body: string;
  href: string;
  /** One notice a recipient and day. */
  onceKey: string;
  /** Once-keys of the deadlines it tells of. */
  deadlines: string[];
};

/** The key of a recipient's notice of the day. */
export const noticeKey = (to: Recipient, today: string): string => `deadlines/${recipientKey(to)}/${today}`;

/**
 * The notices of the day: one a recipient, about everything it has not been told yet. `told` holds the once-keys of
 * deadlines and of notices that were sent before; who has had today's notice hears of the rest tomorrow.
 */
export function planNotices(
  due: readonly DueDeadline[],
  told: ReadonlySet<string>,
  today: string,
): PlannedNotice[] {
  const byRecipient = new Map<string, DueDeadline[]>();
  for (const deadline of due) {
    const key = noticeKey(deadline.to, today);
    if (told.has(deadline.onceKey) || told.has(key)) continue;
    byRecipient.set(key, [...(byRecipient.get(key) ?? []), deadline]);
  }
  return [...byRecipient].flatMap(([onceKey, deadlines]) => {
    const ordered = deadlines.toSorted(
      (a, b) => a.daysLeft - b.daysLeft || a.title.localeCompare(b.title, 'zh-Hans-CN'),
    );
    const [first] = ordered;
    if (!first) return [];
    return [
      {
        to: first.to,
        // The most urgent comes first.
        kind: first.stage,
        year: first.year,
        href: first.href,
        ...(ordered.length === 1 ? wordDeadline(first) : wordDeadlines(ordered)),
        onceKey,
        deadlines: ordered.map((deadline) => deadline.onceKey),
      },
    ];
  });
}
