import { createHash } from 'node:crypto';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { UploadContents } from '@/lib/schemas/upload';
import type { UploadPlan } from './plan-upload';
import type { BatchContext } from './reading-batch';

/** A dry run as this process remembers it; what it was made from is stored, so nothing is lost with it. */
export type KeptPlan = {
  contents: UploadContents;
  plan: UploadPlan;
  /** Of everything else the plan follows from. */
  basis: string;
};

/** A plan of 5,000 lines takes some 10 MB. */
const MOST = 4;

/** On globalThis, because pages and actions are bundled apart. */
const holder = globalThis as { fuerUploadPlans?: Map<string, KeptPlan> };
const plans = () => (holder.fuerUploadPlans ??= new Map<string, KeptPlan>());

/** Remembers the latest dry runs, so that applying one need not interpret the table a second time. */
export function keepPlan(uploadId: string, kept: KeptPlan): void {
  plans().set(uploadId, kept);
  const [oldest] = plans().keys();
  if (plans().size > MOST && oldest !== undefined) plans().delete(oldest);
}

export const recallPlan = (uploadId: string): KeptPlan | null => plans().get(uploadId) ?? null;

export function forgetPlan(uploadId: string): void {
  plans().delete(uploadId);
}

/** The same only while a plan for one table would come out the same: who asks, the round, every row that was read. */
export function basisOf({ actor, districtId, year, now, round, rows }: BatchContext): string {
  const facts = [actor, districtId, year, chinaDay(now), round, [...rows.values()]];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
