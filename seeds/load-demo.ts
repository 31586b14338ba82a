import { inTransaction } from '@/lib/db/client';
import { insertDemoData, type DemoCounts } from '@/lib/db/demo-data';
import { buildPlans } from './build-plans';
import { chinaDay } from '@/lib/domain/review/calendar';
import { buildDemoBulletins, buildDemoQuarters } from './demo-bulletins';
import { DEMO_NARRATIVES } from './demo-narratives';
import { buildDemoReadings } from './demo-readings';
import { readDemoAssumptions } from './demo/demo-rows';
import { readSeedRows } from './seed-rows';

/** Adds the demonstration readings, judgements, narratives, bulletins and rounds to the loaded plans; everything or nothing. */
export async function loadDemo(): Promise<DemoCounts> {
  const { plans } = buildPlans(readSeedRows());
  const set = buildDemoReadings(plans, readDemoAssumptions());
  const bulletins = buildDemoBulletins(plans, chinaDay(new Date()));
  const closedQuarters = buildDemoQuarters(plans);
  return inTransaction((db) =>
    insertDemoData(db, { ...set, narratives: DEMO_NARRATIVES, bulletins, closedQuarters }),
  );
}
