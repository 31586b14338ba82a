import { listAttachmentSteps, listAttachments } from '@/lib/db/attachments';
import { database, type Db } from '@/lib/db/client';
import {
  findNarrativeDepartment,
  listDepartmentNarratives,
  listNarrativeSteps,
  listReviewedTexts,
  type NarrativeStep,
  type StoredNarrative,
} from '@/lib/db/narratives';
import type { AttachmentStep } from '@/lib/db/attachments';
import { findRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { NARRATIVE_KINDS, type NarrativeKind } from '@/lib/domain/narrative/narrative';
import { EMPTY_TEXT, type RichText } from '@/lib/domain/narrative/rich-text';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { EntryLock, Round } from '@/lib/domain/review/entry-lock';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { AppError } from '@/lib/errors';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { lockOfNarrative } from './narrative-place';
import { requireRight } from './require-right';

/** One of a department's documents, written or not. */
export type NarrativeDocument = {
  kind: NarrativeKind;
  /** Null while nothing was written. */
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
  /** What the office returned or approved last, for a comparison; null for those who only read. */
  reviewed: { content: RichText; at: string } | null;
  /** Newest first; empty for those who only read. */
  steps: NarrativeStep[];
  files: AttachmentStep[];
};

export type DepartmentNarratives = {
  department: string;
  round: Round | null;
  today: string;
  /** False when the department leads nothing in the year. */
  owes: boolean;
  mayWrite: boolean;
  mayReview: boolean;
  /** In the order of the kinds; for those who only read, the approved ones. */
  documents: NarrativeDocument[];
};

type Query = { districtId: string; departmentId: string; year: number };

/** A department's documents of the year, with what led to them for those who write or review them. */
export async function getDepartmentNarratives(
  actor: Actor,
  { districtId, departmentId, year }: Query,
  now: Date,
): Promise<DepartmentNarratives> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [department, round, stored] = await Promise.all([
    findNarrativeDepartment(db, districtId, departmentId, year),
    findRound(db, districtId, year),
    listDepartmentNarratives(db, districtId, departmentId, year),
  ]);
  if (!department) throw new AppError('notFound', `department ${districtId} ${departmentId}`);
  const mayWrite = can(actor, { type: 'narrative.write', districtId, departmentId });
  const mayReview = can(actor, { type: 'reading.review', districtId });
  const behind = await loadBehind(db, districtId, stored, mayWrite || mayReview);
  const place = { department: department.name, round };
  const documents = NARRATIVE_KINDS.map((kind): NarrativeDocument => {
    const found = stored.find((one) => one.kind === kind) ?? null;
    const lock = lockOfNarrative(actor, { districtId, departmentId }, place, found?.state ?? 'empty', now);
    return { kind, lock, ...textOf(found), ...behind(found) };
  });
  return {
    department: department.name,
    round,
    today: chinaDay(now),
    owes: department.owes,
    mayWrite,
    mayReview,
    documents: mayWrite || mayReview ? documents : documents.filter(isApproved),
  };
}

const isApproved = ({ state }: NarrativeDocument) => state === 'approved' || state === 'archived';

function textOf(found: StoredNarrative | null) {
  return {
    id: found?.id ?? null,
    version: found?.version ?? null,
    state: found?.state ?? ('empty' as const),
    content: found ? richTextSchema.parse(found.content) : EMPTY_TEXT,
    returnReason: found?.returnReason ?? null,
    demonstration: found?.flag === 'demonstration',
    writtenBy: found?.writtenBy ?? null,
    writtenAt: found?.writtenAt.toISOString() ?? null,
    reviewedBy: found?.reviewedBy ?? null,
    reviewedAt: found?.reviewedAt?.toISOString() ?? null,
  };
}

type Behind = Pick<NarrativeDocument, 'attachments' | 'reviewed' | 'steps' | 'files'>;

/** Files, history and the text that was reviewed last, for each of the two documents. */
async function loadBehind(
  db: Db,
  districtId: string,
  stored: readonly StoredNarrative[],
  whole: boolean,
): Promise<(found: StoredNarrative | null) => Behind> {
  const ids = stored.map(({ id }) => id);
  const places = stored.map(({ id, year }) => ({ by: 'narrative' as const, narrativeId: id, year }));
  const [files, fileSteps, steps, reviewed] = await Promise.all([
    Promise.all(places.map((place) => listAttachments(db, districtId, place))),
    whole ? Promise.all(places.map((place) => listAttachmentSteps(db, districtId, place))) : [],
    whole ? listNarrativeSteps(db, districtId, ids) : [],
    whole ? listReviewedTexts(db, districtId, ids) : [],
  ]);
  return (found) => {
    const at = found ? ids.indexOf(found.id) : -1;
    const text = reviewed.find(({ narrativeId }) => narrativeId === found?.id);
    return {
      attachments: files[at]?.length ?? 0,
      files: fileSteps[at] ?? [],
      steps: steps.filter(({ narrativeId }) => narrativeId === found?.id),
      reviewed: text ? { content: richTextSchema.parse(text.content), at: text.at.toISOString() } : null,
    };
  };
}
