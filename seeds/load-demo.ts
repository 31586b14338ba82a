import { inTransaction } from '@/lib/db/client';
import { insertDemoData, type DemoCounts } from '@/lib/db/demo-data';
import { buildPlans } from './build-plans';
import { DEMO_NARRATIVES } from './demo-narratives';
import { buildDemoReadings } from './demo-readings';
import { readDemoAssumptions } from './demo/demo-rows';
import { readSeedRows } from './seed-rows';

/** Adds the demonstration readings, judgements, narratives and rounds to the loaded plans; everything or nothing. */
export async function loadDemo(): Promise<DemoCounts> {
  const { plans } = buildPlans(readSeedRows());
  const set = buildDemoReadings(plans, readDemoAssumptions());
  return inTransaction((db) => insertDemoData(db, { ...set, narratives: DEMO_NARRATIVES }));
}
