import { database, inTransaction } from '@/lib/db/client';
import { acknowledgeDemoCases, dateCases, dateWarnings, listDemoCaseIds } from '@/lib/db/demo-warnings';

/** Of the warnings that are followed already. */
export const listCaseIds = (): Promise<string[]> => listDemoCaseIds(database());

/**
 * Gives what the demonstration readings have just raised the moments at which it would have been raised in the years
 * they tell of, and takes note of some of it, so that whoever tries the product finds warnings in every state. `known`
 * cases were there before and keep theirs.
 */
export async function dateDemoWarnings(known: readonly string[]): Promise<void> {
  await inTransaction(async (db) => {
    const before = new Set(known);
    const fresh = (await listDemoCaseIds(db)).filter((id) => !before.has(id));
    await dateWarnings(db);
    await dateCases(db, fresh);
    await acknowledgeDemoCases(db, fresh);
  });
}
