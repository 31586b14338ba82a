import { BULLETIN_TEXTS, type BulletinText, type EntryText } from '@/lib/domain/progress/bulletin';
import { PROGRESS_LABELS, type ProgressState, type SubjectKind } from '@/lib/domain/progress/progress-state';
import { quarterTitle, type Quarter } from '@/lib/domain/progress/quarter';

type Duty = { itemId: string; kind: SubjectKind; number: number; domain: string; title: string };

/** What the unit handed in last before, for one thing it leads. */
export type Before = {
  quarter: string;
  state: ProgressState | null;
  stateLabel: string;
  progress: string;
  problems: string;
};

/** One thing to report on, as the writing page shows it. */
export type DutyItem = Duty & { lastApproved: ProgressState | null; before: Before | null };

type Previous = (BulletinText & Quarter) | null;

export function toDutyItems(
  duties: readonly Duty[],
  previous: Previous,
  lastApproved: readonly { itemId: string; state: ProgressState }[],
): DutyItem[] {
  return duties.map(({ itemId, kind, number, domain, title }) => {
    const entry = previous?.entries.find((one) => one.itemId === itemId);
    return {
      itemId,
      kind,
      number,
      domain,
      title,
      lastApproved: lastApproved.find((one) => one.itemId === itemId)?.state ?? null,
      before:
        previous && entry
          ? {
              quarter: quarterTitle(previous),
              state: entry.state,
              stateLabel: entry.state ? PROGRESS_LABELS[entry.state] : '未选',
              progress: entry.progress,
              problems: entry.problems,
            }
          : null,
    };
  });
}

export const EMPTY_ENTRY = { state: null, progress: '', problems: '', explanation: '' } as const;

/** A text with an entry for each thing to report on: what is stored, and blanks for the rest. */
export function withDuties(stored: BulletinText | null, duties: readonly Duty[]): BulletinText {
  return {
    experience: stored?.experience ?? '',
    problems: stored?.problems ?? '',
    nextSteps: stored?.nextSteps ?? '',
    entries: duties.map(({ itemId }): EntryText => {
      const entry = stored?.entries.find((one) => one.itemId === itemId);
      const { state, progress, problems, explanation } = entry ?? EMPTY_ENTRY;
      return { itemId, state, progress, problems, explanation };
    }),
  };
}

/** 沿用上季度: fills what is still blank and changes nothing that was written. */
export function carryOver(text: BulletinText, duties: readonly DutyItem[]): BulletinText {
  return {
    ...text,
    entries: text.entries.map((entry) => {
      const before = duties.find(({ itemId }) => itemId === entry.itemId)?.before;
      if (!before) return entry;
      return {
        ...entry,
        state: entry.state ?? before.state,
        progress: entry.progress || before.progress,
        problems: entry.problems || before.problems,
      };
    }),
  };
}

export type Difference = { label: string; one: string; other: string };

/** Where two texts of one bulletin differ, field by field. */
export function compareBulletins(
  one: BulletinText,
  other: BulletinText,
  duties: readonly Duty[],
): Difference[] {
  const word = (entry: EntryText | undefined) =>
    entry
      ? [
          entry.state ? PROGRESS_LABELS[entry.state] : '未选状态',
          entry.progress,
          entry.problems && `问题：${entry.problems}`,
          entry.explanation && `说明：${entry.explanation}`,
        ]
          .filter(Boolean)
          .join('\n')
      : '（无）';
  const entryOf = (text: BulletinText, id: string) => text.entries.find(({ itemId }) => itemId === id);
  return [
    ...duties.map(({ itemId, title }) => ({
      label: title,
      one: word(entryOf(one, itemId)),
      other: word(entryOf(other, itemId)),
    })),
    ...BULLETIN_TEXTS.map(({ name, label }) => ({
      label,
      one: one[name] || '（空）',
      other: other[name] || '（空）',
    })),
  ].filter((pair) => pair.one !== pair.other);
}
