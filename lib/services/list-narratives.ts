import { database } from '@/lib/db/client';
import { listNarrativeStates, type NarrativeStateRow } from '@/lib/db/narratives';
import { findRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { Round } from '@/lib/domain/review/entry-lock';
import { requireRight } from './require-right';

export type NarrativeList = {
  round: Round | null;
  today: string;
  rows: NarrativeStateRow[];
  mayReview: boolean;
};

/** Every department's two documents of the year; those who do not review them see the approved ones only. */
export async function listNarratives(
  actor: Actor,
  { districtId, year }: { districtId: string; year: number },
  now: Date,
): Promise<NarrativeList> {
  requireRight(actor, { type: 'district.read', districtId });
  const mayReview = can(actor, { type: 'reading.review', districtId });
  const [round, rows] = await Promise.all([
    findRound(database(), districtId, year),
    listNarrativeStates(database(), districtId, year),
  ]);
  return {
    round,
    today: chinaDay(now),
    rows: mayReview ? rows : rows.filter(({ state }) => state === 'approved' || state === 'archived'),
    mayReview,
  };
}
