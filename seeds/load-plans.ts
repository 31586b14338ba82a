import { inTransaction } from '@/lib/db/client';
import { importPlans } from '@/lib/db/plan-import';
import { buildPlans } from './build-plans';
import { readSeedRows } from './seed-rows';

export type LoadedPlans = {
  plans: number;
  indicators: number;
  baselines: number;
  actions: number;
  /** Plans that were there already and were left untouched. */
  skipped: number;
  /** Chinese, one sentence, for the command line. */
  message: string;
};

/** Loads the published plans; everything or nothing. Running it again changes nothing. */
export async function loadPlans(): Promise<LoadedPlans> {
  const seed = buildPlans(readSeedRows());
  const result = await inTransaction((db) => importPlans(db, seed.districts, seed.departments, seed.plans));
  const counts = {
    plans: result.imported.length,
    indicators: result.imported.reduce((sum, plan) => sum + plan.indicators.length, 0),
    baselines: result.baselines,
    actions: result.imported.reduce((sum, plan) => sum + plan.actions.length, 0),
    skipped: result.skipped.length,
  };
  return { ...counts, message: describe(counts) };
}

function describe(counts: Omit<LoadedPlans, 'message'>): string {
  if (counts.plans === 0) return `${counts.skipped} 个规划都已存在，没有改动。`;
  const skipped = counts.skipped > 0 ? `；${counts.skipped} 个规划已存在，未改动` : '';
  const { plans, indicators, baselines, actions } = counts;
  return `已导入 ${plans} 个规划、${indicators} 项指标、${baselines} 个基期值、${actions} 条举措${skipped}。`;
}
