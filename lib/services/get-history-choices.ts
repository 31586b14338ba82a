import { findHistoryChoices, type HistoryChoices } from '@/lib/db/history-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { requireRight } from './require-right';

/** What a year's history can be narrowed to; for a department, its own indicators. Throws `forbidden`. */
export async function getHistoryChoices(
  actor: Actor,
  { districtId, year }: { districtId: string; year: number },
): Promise<HistoryChoices> {
  requireRight(actor, { type: 'district.read', districtId });
  return findHistoryChoices(districtId, year, actor.role === 'liaison' ? (actor.departmentId ?? '') : null);
}
