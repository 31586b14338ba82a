import type { HistoryCursor } from '@/lib/db/history-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { historyScope, readHistoryPage, type HistoryPage, type HistoryPlace } from './history-page';

const PAGE_SIZE = 50;

/**
 * Who changed what in a year, when, from what to what, and why, newest first. The office sees all of it, a department
 * what concerns its own indicators, everybody else what was approved. Throws `forbidden` for other districts.
 */
export async function listHistory(
  actor: Actor,
  place: HistoryPlace,
  cursor: HistoryCursor | null,
): Promise<HistoryPage> {
  return readHistoryPage(historyScope(actor, place), cursor, PAGE_SIZE);
}
