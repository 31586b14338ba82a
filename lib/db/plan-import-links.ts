import type { Db } from './client';
import type { PlanImport } from './plan-import-types';

/** Action of the audit row that says the office has decided about a plan's links itself. */
export const LINKED_BY_OFFICE = 'plan.linkAction';

/**
 * Links the 举措 of plans that are there already with the indicators their text names. A plan that has links, or whose
 * links the office has ever changed, is left alone. Answers how many links were written.
 */
export async function linkSkippedPlans(db: Db, plans: readonly PlanImport[]): Promise<number> {
  const wanted = plans.filter(({ actions }) => actions.some((one) => one.indicatorPositions.length > 0));
  if (wanted.length === 0) return 0;
  const stored = await db.plan.findMany({
    where: {
      OR: wanted.map(({ districtId, kind, periodStart }) => ({ districtId, kind, periodStart })),
      actions: { none: { indicators: { some: {} } } },
    },
    select: {
      districtId: true,
      id: true,
      kind: true,
      periodStart: true,
      actions: { select: { id: true, number: true } },
      indicators: { where: { parentId: null }, select: { id: true, position: true } },
    },
  });
  const decided = await db.auditLog.findMany({
    where: { action: LINKED_BY_OFFICE, subjectId: { in: stored.map(({ id }) => id) } },
    select: { subjectId: true },
  });
  const links = stored
    .filter(({ id }) => decided.every(({ subjectId }) => subjectId !== id))
    .flatMap((plan) => linksOf(plan, wanted));
  const { count } = await db.actionIndicator.createMany({ data: links, skipDuplicates: true });
  return count;
}

type StoredPlan = {
  districtId: string;
  kind: string;
  periodStart: number;
  actions: { id: string; number: number }[];
  indicators: { id: string; position: number }[];
};

function linksOf(
  { districtId, kind, periodStart, actions, indicators }: StoredPlan,
  wanted: readonly PlanImport[],
) {
  const printed = wanted.find(
    (plan) => plan.districtId === districtId && plan.kind === kind && plan.periodStart === periodStart,
  );
  const actionIds = new Map(actions.map(({ id, number }) => [number, id]));
  const indicatorIds = new Map(indicators.map(({ id, position }) => [position, id]));
  return (printed?.actions ?? []).flatMap(({ number, indicatorPositions }) =>
    indicatorPositions.flatMap((position) => {
      const actionId = actionIds.get(number);
      const indicatorId = indicatorIds.get(position);
      return actionId && indicatorId ? [{ districtId, actionId, indicatorId }] : [];
    }),
  );
}
