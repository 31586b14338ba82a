import { findEvidencedValue, type AttachmentPlace } from '@/lib/db/attachments';
import type { Db } from '@/lib/db/client';
import { findNarrativeHead, lockNarratives } from '@/lib/db/narratives';
import { findRound, holdRound } from '@/lib/db/rounds';
import { lockIndicators } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { AttachmentFacts } from '@/lib/domain/attachment/attachment-lock';
import { MAX_PER_NARRATIVE, MAX_PER_VALUE } from '@/lib/domain/attachment/limits';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { EntryLock } from '@/lib/domain/review/entry-lock';
import { AppError } from '@/lib/errors';
import type { AttachmentSubject } from '@/lib/schemas/attachment';
import { requireRight } from './require-right';

/** What evidence belongs to, with what decides who may see and change it. */
export type AttachmentTarget = {
  districtId: string;
  place: AttachmentPlace;
  name: string;
  limit: number;
  facts: AttachmentFacts;
};

/**
 * The value or narrative a file belongs to. Before it is approved it is read by those who report or review it (lead and
 * participating departments, the office), afterwards by everybody who may read the district. Throws `forbidden` or
 * `notFound`.
 */
export async function readAttachmentTarget(
  db: Db,
  actor: Actor,
  subject: AttachmentSubject,
  now: Date,
): Promise<AttachmentTarget> {
  const { districtId } = subject;
  requireRight(actor, { type: 'district.read', districtId });
  const found = 'indicatorId' in subject ? await ofValue(db, subject) : await ofNarrative(db, subject);
  const { place, state, readers, writers, name, limit, owner } = found;
  const isApproved = state === 'approved' || state === 'archived';
  const mayRead = isApproved || can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: readers });
  if (!mayRead) throw new AppError('forbidden', `${actor.id} may not read the evidence of ${name}`);
  const round = await findRound(db, districtId, place.year);
  return {
    districtId,
    place,
    name,
    limit,
    facts: {
      round,
      today: chinaDay(now),
      state,
      mayEnter: can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: writers }),
      isOffice: can(actor, { type: 'reading.review', districtId }),
      owner,
    },
  };
}

/** The same, held: until the transaction ends nobody closes the round, hands the value in or changes its evidence. */
export async function holdAttachmentTarget(
  db: Db,
  actor: Actor,
  subject: AttachmentSubject,
  now: Date,
): Promise<AttachmentTarget> {
  const { districtId } = subject;
  if ('indicatorId' in subject) {
    await holdRound(db, districtId, subject.year);
    await lockIndicators(db, districtId, [subject.indicatorId]);
  } else {
    const narrative = await findNarrativeHead(db, districtId, subject.narrativeId);
    if (narrative) await holdRound(db, districtId, narrative.year);
    await lockNarratives(db, districtId, [subject.narrativeId]);
  }
  return readAttachmentTarget(db, actor, subject, now);
}

async function ofValue(
  db: Db,
  { districtId, indicatorId, year }: Extract<AttachmentSubject, { indicatorId: string }>,
) {
  const value = await findEvidencedValue(db, districtId, indicatorId, year);
  if (!value) throw new AppError('notFound', `indicator ${districtId} ${indicatorId}`);
  const leads = value.departments.filter(({ role }) => role === 'lead');
  return {
    place: { by: 'indicator' as const, indicatorId, year },
    state: value.state,
    readers: value.departments.map(({ id }) => id),
    writers: leads.map(({ id }) => id),
    name: value.name,
    limit: MAX_PER_VALUE,
    owner: leads[0]?.name ?? null,
  };
}

async function ofNarrative(
  db: Db,
  { districtId, narrativeId }: Extract<AttachmentSubject, { narrativeId: string }>,
) {
  const narrative = await findNarrativeHead(db, districtId, narrativeId);
  if (!narrative) throw new AppError('notFound', `narrative ${districtId} ${narrativeId}`);
  const { departmentId, department, year, state } = narrative;
  return {
    place: { by: 'narrative' as const, narrativeId, year },
    state,
    readers: [departmentId],
    writers: [departmentId],
    name: department,
    limit: MAX_PER_NARRATIVE,
    owner: department,
  };
}

/** What a locked set of files says to those who want to change it. */
export function refuseAttachment(lock: EntryLock, message: string): AppError {
  return new AppError(
    lock.kind === 'notYours' ? 'forbidden' : 'wrongState',
    `evidence locked: ${lock.kind}`,
    {
      userMessage: message,
    },
  );
}
