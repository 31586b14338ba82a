import { inTransaction, type Db } from '@/lib/db/client';
import { clearDemoBreakdowns, type DemoBreakdown } from '@/lib/db/demo-breakdowns';
import { deleteDemoData, type ClearedDemo } from '@/lib/db/demo-data';
import { listAllDistricts } from '@/lib/db/districts';
import { lockIndicators } from '@/lib/db/scoring-input';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { buildPlans } from './build-plans';
import { buildDemoBreakdowns } from './demo/breakdowns';
import { readSeedRows } from './seed-rows';

/**
 * Removes all demonstration readings, judgements, reasons, narratives and bulletins, and nothing else. One district a transaction, its verdicts
 * with it: whoever looks meanwhile, or after a failure, never sees a verdict without its value.
 */
export async function clearDemo(): Promise<ClearedDemo> {
  const breakdowns = buildDemoBreakdowns(buildPlans(readSeedRows()).plans);
  const total: ClearedDemo = {
    readings: 0,
    revisions: 0,
    judgements: 0,
    reasons: 0,
    references: 0,
    narratives: 0,
    bulletins: 0,
  };
  for (const { code } of await listAllDistricts()) {
    const cleared = await inTransaction((db) =>
      clearDistrict(
        db,
        code,
        breakdowns.filter(({ districtId }) => districtId === code),
      ),
    );
    total.readings += cleared.readings;
    total.revisions += cleared.revisions;
    total.judgements += cleared.judgements;
    total.reasons += cleared.reasons;
    total.references += cleared.references;
    total.narratives += cleared.narratives;
    total.bulletins += cleared.bulletins;
  }
  return total;
}

async function clearDistrict(
  db: Db,
  districtId: string,
  breakdowns: readonly DemoBreakdown[],
): Promise<ClearedDemo> {
  await lockIndicators(db, districtId, null);
  const cleared = await deleteDemoData(db, districtId);
  await clearDemoBreakdowns(db, breakdowns);
  await recomputeAssessments(db, districtId, null);
  return cleared;
}
