import { inTransaction } from '@/lib/db/client';
import { deleteDemoData } from '@/lib/db/demo-data';

/** Removes all demonstration readings and judgements and nothing else; the caller recomputes the assessments. */
export async function clearDemo(): Promise<{ readings: number; revisions: number; judgements: number }> {
  return inTransaction((db) => deleteDemoData(db));
}
