import type { ReadingState } from '../review/reading-state';
import { defaultDueDay, firstDayOf, lastDayOf, ordinalOf, quarterTitle, type Quarter } from './quarter';
import type { ProgressState } from './progress-state';

/** What the office has set for a quarter; absent: the default day, and open. */
export type QuarterTerms = Quarter & { dueOn: string; closed: boolean };

export type QuarterStanding = {
  quarter: Quarter;
  dueOn: string;
  /** future: not begun; running: may be drafted; collecting: ended, not due; overdue; closed by the office. */
  phase: 'future' | 'running' | 'collecting' | 'overdue' | 'closed';
};

export function standQuarter(
  quarter: Quarter,
  set: Pick<QuarterTerms, 'dueOn' | 'closed'> | null,
  today: string,
): QuarterStanding {
  const dueOn = set?.dueOn ?? defaultDueDay(quarter);
  const at = (phase: QuarterStanding['phase']): QuarterStanding => ({ quarter, dueOn, phase });
  if (set?.closed) return at('closed');
  if (today < firstDayOf(quarter)) return at('future');
  if (today <= lastDayOf(quarter)) return at('running');
  return at(today <= dueOn ? 'collecting' : 'overdue');
}

/** A unit owes bulletins from the quarter on in which it was made responsible for the first time. */
export const owesBulletin = (since: readonly Quarter[], quarter: Quarter): boolean =>
  since.some((first) => ordinalOf(first) <= ordinalOf(quarter));

/** Where a unit's bulletin of a quarter stands, as everybody may know it. */
export type HandIn =
  /** The quarter has not ended. */
  | { kind: 'notDue' }
  | { kind: 'awaited' }
  | { kind: 'missing' }
  | { kind: 'returned' }
  | { kind: 'submitted'; late: boolean }
  | { kind: 'approved'; late: boolean };

export type HandInKind = HandIn['kind'];

export const HAND_IN_LABELS: Record<HandInKind, string> = {
  notDue: '未到报送时间',
  awaited: '待报送',
  missing: '缺报',
  returned: '已退回',
  submitted: '待审核',
  approved: '已审核',
};

/** `submittedOn`: the day it was handed in, the last time. */
export function standBulletin(
  { dueOn, phase }: QuarterStanding,
  bulletin: { state: ReadingState; submittedOn: string | null } | null,
): HandIn {
  const late = bulletin?.submittedOn != null && bulletin.submittedOn > dueOn;
  switch (bulletin?.state ?? 'empty') {
    case 'approved':
    case 'archived':
      return { kind: 'approved', late };
    case 'submitted':
      return { kind: 'submitted', late };
    case 'returned':
      return { kind: phase === 'closed' ? 'missing' : 'returned' };
    case 'empty':
    case 'draft':
      return { kind: OWED_IN[phase] };
  }
}

const OWED_IN: Record<QuarterStanding['phase'], 'notDue' | 'awaited' | 'missing'> = {
  future: 'notDue',
  running: 'notDue',
  collecting: 'awaited',
  overdue: 'missing',
  closed: 'missing',
};

/** Not in the office's hands yet although the quarter has ended: what a 催报 is for. */
export const isOwed = ({ kind }: HandIn): boolean =>
  kind === 'awaited' || kind === 'missing' || kind === 'returned';

export type BulletinLock =
  | { kind: 'open' }
  | { kind: 'notYours' }
  | { kind: 'notLead' }
  | { kind: 'future' }
  | { kind: 'closed' }
  | { kind: 'submitted' }
  | { kind: 'approved' };

/** Whether a bulletin can be written now; if not, the reason nearest to the reader. */
export function bulletinLock(facts: {
  mayWrite: boolean;
  owes: boolean;
  phase: QuarterStanding['phase'];
  state: ReadingState;
}): BulletinLock {
  if (!facts.mayWrite) return { kind: 'notYours' };
  if (!facts.owes) return { kind: 'notLead' };
  if (facts.state === 'approved' || facts.state === 'archived') return { kind: 'approved' };
  if (facts.phase === 'closed') return { kind: 'closed' };
  if (facts.phase === 'future') return { kind: 'future' };
  return { kind: facts.state === 'submitted' ? 'submitted' : 'open' };
}

/** What the lock says to whoever wants to write, and what to do about it. */
export function describeBulletinLock(
  { kind }: BulletinLock,
  { department, quarter }: { department: string; quarter: Quarter },
): string {
  const title = quarterTitle(quarter);
  switch (kind) {
    case 'open':
      return '';
    case 'notYours':
      return `这份简报由${department}报送。`;
    case 'notLead':
      return `${department}${title}没有牵头的事项，不需要报送简报。如有疑问，请联系妇儿工委办核对责任单位。`;
    case 'future':
      return `${title}尚未开始，${firstDayOf(quarter)} 起可以填写。`;
    case 'closed':
      return `${title}的简报已截止，不再接受填写。需要补报的，请联系妇儿工委办重新开放该季度。`;
    case 'submitted':
      return '已提交，待妇儿工委办审核。要修改，请先撤回提交。';
    case 'approved':
      return '已审核。要修改，请联系妇儿工委办退回。';
  }
}

export type EntryText = {
  itemId: string;
  state: ProgressState | null;
  progress: string;
  problems: string;
  explanation: string;
};

export type BulletinText = {
  experience: string;
  problems: string;
  nextSteps: string;
  entries: readonly EntryText[];
};

/** The three texts of a bulletin as a whole, as the plan asks for them: 总结经验，分析问题，提出下一步工作. */
export const BULLETIN_TEXTS = [
  { name: 'experience', label: '经验做法' },
  { name: 'problems', label: '存在问题' },
  { name: 'nextSteps', label: '下一步工作' },
] as const satisfies readonly { name: keyof BulletinText; label: string }[];

export const isSameBulletin = (one: BulletinText, other: BulletinText): boolean =>
  BULLETIN_TEXTS.every(({ name }) => one[name] === other[name]) &&
  one.entries.length === other.entries.length &&
  one.entries.every((entry) => {
    const same = other.entries.find(({ itemId }) => itemId === entry.itemId);
    return (
      same !== undefined &&
      same.state === entry.state &&
      same.progress === entry.progress &&
      same.problems === entry.problems &&
      same.explanation === entry.explanation
    );
  });

/** Was 已完成 in the unit's last approved bulletin and is not any more: that wants a word of explanation. */
export const needsExplanation = (last: ProgressState | null, now: ProgressState | null): boolean =>
  last === 'completed' && now !== null && now !== 'completed';

export type SubmitProblem = { itemId: string | null; message: string };

export type Duty = { itemId: string; title: string; lastApproved: ProgressState | null };

/** What is missing before a bulletin can be handed in; empty when nothing is. */
export function findSubmitProblems(text: BulletinText, duties: readonly Duty[]): SubmitProblem[] {
  const problems = duties.flatMap(({ itemId, title, lastApproved }): SubmitProblem[] => {
    const entry = text.entries.find((one) => one.itemId === itemId);
    const say = (message: string) => [{ itemId, message: `“${title}”${message}` }];
    if (!entry?.state) return say('还没有选择进展状态。');
    if (entry.progress.trim() === '') return say('还没有写进展情况。');
    if (entry.state === 'lagging' && entry.problems.trim() === '') return say('报为滞后，请写明存在的问题。');
    if (needsExplanation(lastApproved, entry.state) && entry.explanation.trim() === '') {
      return say('上次报为已完成，请说明为什么有变化。');
    }
    return [];
  });
  const isBlank = BULLETIN_TEXTS.every(({ name }) => text[name].trim() === '');
  return isBlank
    ? [...problems, { itemId: null, message: '经验做法、存在问题、下一步工作至少写一项。' }]
    : problems;
}
