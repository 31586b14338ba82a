import { inTransaction } from '@/lib/db/client';
import { listAllDistricts } from '@/lib/db/districts';
import { refreshStatistics } from '@/lib/db/refresh-statistics';
import { recomputeAssessments } from './recompute-assessments';

export type AssessProgress = { district: string; assessments: number };

/**
 * Recomputes everything, one district a transaction; for the operator at the command line, after a
 * programme update or a change of data outside the pages.
 */
export async function* assessDistricts(only: readonly string[] | null): AsyncGenerator<AssessProgress> {
  for (const { code, name } of await listAllDistricts()) {
    if (only && !only.includes(code)) continue;
    const { assessments } = await inTransaction((db) => recomputeAssessments(db, code, null));
    yield { district: name, assessments };
  }
  await refreshStatistics();
}
