import type { HistoryCursor } from '@/lib/db/history-rows';
import type { Actor } from '@/lib/domain/access/actor';
import type { HistoryLine } from '@/lib/domain/review/history-line';
import { historyScope, readHistoryPage, type HistoryPage, type HistoryPlace } from './history-page';

const PAGE_SIZE = 1000;

/**
 * The history that `listHistory` shows, to its end and in pages: what changes meanwhile is newer than the first page
 * and not in it. Throws `forbidden` for other districts.
 */
export async function* exportHistory(actor: Actor, place: HistoryPlace): AsyncGenerator<HistoryLine[]> {
  const scope = historyScope(actor, place);
  let cursor: HistoryCursor | null = null;
  do {
    const page: HistoryPage = await readHistoryPage(scope, cursor, PAGE_SIZE);
    yield page.lines;
    cursor = page.next;
  } while (cursor !== null);
}
