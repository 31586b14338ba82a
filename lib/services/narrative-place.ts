import { findNarrativeDepartment } from '@/lib/db/narratives';
import type { Db } from '@/lib/db/client';
import { holdRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { narrativeLock } from '@/lib/domain/narrative/narrative';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { EntryLock, Round } from '@/lib/domain/review/entry-lock';
import { describeEntryRefusal, lockReaderOf } from '@/lib/domain/review/entry-lock';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

type Place = { districtId: string; departmentId: string; year: number };

export type NarrativePlace = { department: string; round: Round | null };

/**
 * Who writes a department's narrative, and in which round; the round cannot be closed until the transaction ends. Throws
 * `forbidden`, `notFound`, or `wrongState` for a department that leads nothing in the year.
 */
export async function openNarrativePlace(
  db: Db,
  actor: Actor,
  { districtId, departmentId, year }: Place,
): Promise<NarrativePlace> {
  requireRight(actor, { type: 'narrative.write', districtId, departmentId });
  const round = await holdRound(db, districtId, year);
  const department = await findNarrativeDepartment(db, districtId, departmentId, year);
  if (!department) throw new AppError('notFound', `department ${districtId} ${departmentId}`);
  if (!department.owes) {
    throw new AppError('wrongState', `${departmentId} owes no narrative of ${year}`, {
      userMessage: `${department.name} ${year} 年没有牵头的指标，不需要报送年度总结。如有疑问，请联系妇儿工委办核对责任单位。`,
    });
  }
  return { department: department.name, round };
}

/** Why a narrative cannot be written now, as its page shows it. */
export function lockOfNarrative(
  actor: Actor,
  { districtId, departmentId }: Pick<Place, 'districtId' | 'departmentId'>,
  { department, round }: NarrativePlace,
  state: ReadingState,
  now: Date,
): EntryLock {
  const mayWrite = can(actor, { type: 'narrative.write', districtId, departmentId });
  return narrativeLock({ round, today: chinaDay(now), state, mayWrite, department });
}

/** Throws `wrongState` with the lock's own words unless it is the one an act needs. */
export function refuseLockedNarrative(actor: Actor, lock: EntryLock, needed: EntryLock['kind']): void {
  if (lock.kind === needed) return;
  throw new AppError('wrongState', `narrative is ${lock.kind}`, {
    userMessage: describeEntryRefusal(lock, lockReaderOf(actor.role)),
  });
}
