import { compareTexts, hasChanges, type TextChange } from '@/lib/domain/narrative/compare-texts';
import { narrativeTitle, type NarrativeKind } from '@/lib/domain/narrative/narrative';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import { describeEntryLock, type EntryLock, type LockReader } from '@/lib/domain/review/entry-lock';
import {
  READING_ACT_LABELS,
  READING_STATE_LABELS,
  type ReadingState,
} from '@/lib/domain/review/reading-state';
import { toFileSteps, type AttachmentTally } from '../attachments';
import { formatDayTime } from '../format-date';

export type NarrativeStepView = {
  key: string;
  act: string;
  actor: string;
  at: string;
  reason: string | null;
  fileName: string | null;
};

/** One of a department's documents, ready to be shown, written or reviewed. */
export type NarrativeView = {
  kind: NarrativeKind;
  title: string;
  id: string | null;
  version: number | null;
  state: ReadingState;
  stateLabel: string;
  content: RichText;
  demonstration: boolean;
  returnReason: string | null;
  /** Can be written now. */
  open: boolean;
  /** Why it cannot; empty when it can. */
  locked: string;
  /** 张三 2026-03-01 14:05 提交 */
  signed: string[];
  /** What was changed since the office looked at it last; null where there is nothing to compare. */
  changes: { since: string; lines: TextChange[] } | null;
  attachments: AttachmentTally | null;
  steps: NarrativeStepView[];
};

type Stored = {
  kind: NarrativeKind;
  id: string | null;
  version: number | null;
  state: ReadingState;
  content: RichText;
  returnReason: string | null;
  demonstration: boolean;
  writtenBy: string | null;
  writtenAt: string | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
  lock: EntryLock;
  attachments: number;
  reviewed: { content: RichText; at: string } | null;
  steps: { id: string; action: string; actor: string; at: Date; reason: string | null }[];
  files: Parameters<typeof toFileSteps>[0];
};

type Place = { districtId: string; year: number };

export function toNarrativeView(stored: Stored, place: Place, reader: LockReader): NarrativeView {
  const { kind, id, version, state, content, demonstration, returnReason, lock } = stored;
  return {
    kind,
    title: narrativeTitle(kind, place.year),
    id,
    version,
    state,
    stateLabel: READING_STATE_LABELS[state],
    content,
    demonstration,
    returnReason: state === 'returned' ? returnReason : null,
    open: lock.kind === 'open',
    locked: describeEntryLock(lock, reader),
    signed: signedBy(stored),
    changes: changesOf(stored),
    attachments:
      id === null
        ? null
        : { subject: { districtId: place.districtId, narrativeId: id }, count: stored.attachments },
    steps: stepsOf(stored),
  };
}

function signedBy({ state, writtenBy, writtenAt, reviewedBy, reviewedAt }: Stored): string[] {
  const isReviewed = state === 'approved' || state === 'archived' || state === 'returned';
  const written =
    writtenBy &&
    writtenAt &&
    `${writtenBy} ${formatDayTime(writtenAt)} ${state === 'draft' ? '保存' : '报送'}`;
  const reviewed =
    isReviewed && reviewedBy && reviewedAt
      ? `${reviewedBy} ${formatDayTime(reviewedAt)} ${state === 'returned' ? '退回' : '审核通过'}`
      : null;
  return [written, reviewed].flatMap((line) => line || []);
}

/** At a second submission: what the office returned against what it gets now. */
function changesOf({ state, reviewed, content }: Stored): NarrativeView['changes'] {
  if (state !== 'submitted' || !reviewed) return null;
  const lines = compareTexts(reviewed.content, content);
  return { since: formatDayTime(reviewed.at), lines: hasChanges(lines) ? lines : [] };
}

const OTHER_ACTS: Record<string, string> = { save: '编辑', seed: '导入' };

function stepsOf({ steps, files }: Stored): NarrativeStepView[] {
  const acts = READING_ACT_LABELS as Record<string, string>;
  const told = steps.map(({ id, action, actor, at, reason }) => ({
    key: id,
    act: OTHER_ACTS[action] ?? acts[action] ?? '修改',
    actor,
    at: at.toISOString(),
    reason,
    fileName: null,
  }));
  return [...told, ...toFileSteps(files)].sort((a, b) => b.at.localeCompare(a.at));
}

/** What a document usually says, shown while it is blank; never stored. */
export const NARRATIVE_OUTLINES: Record<NarrativeKind, readonly string[]> = {
  implementation: [
    '一、总体情况（牵头指标完成情况、与上年相比）',
    '二、主要做法和成效（政策、项目、经费、机制）',
    '三、存在的问题和原因（未达标、进度滞后的指标逐项说明）',
    '四、需要协调解决的事项',
  ],
  nextPlan: [
    '一、工作目标（各项指标的年度目标）',
    '二、重点工作和措施（责任科室、完成时限）',
    '三、经费和保障',
    '四、需要配合的单位和事项',
  ],
};
