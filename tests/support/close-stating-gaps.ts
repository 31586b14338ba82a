import type { Actor } from '@/lib/domain/access/actor';
import { closeRound, type ClosedRound } from '@/lib/services/close-round';
import { getRoundBoard } from '@/lib/services/get-round-board';

/** Closes a round with one reason for everything that is missing. */
export async function closeStatingGaps(
  office: Actor,
  place: { districtId: string; year: number },
  now: Date,
): Promise<ClosedRound> {
  const { missing } = await getRoundBoard(office, place, now);
  const gaps = missing.map(({ indicatorId, state }) => ({
    indicatorId,
    kind: 'notReported' as const,
    reason: '催报未报',
    seen: state,
  }));
  return closeRound(office, { ...place, gaps }, now);
}
