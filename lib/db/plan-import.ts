import type { Db } from './client';
import { linkSkippedPlans } from './plan-import-links';
import { flattenPlans, type ImportRows } from './plan-import-rows';
import type { DepartmentImport, DistrictImport, PlanImport } from './plan-import-types';

export type PlanImportResult = {
  imported: PlanImport[];
  /** Plans of the same district, kind and period that were there already: left as they are. */
  skipped: PlanImport[];
  baselines: number;
};

/**
 * Writes whole plans; districts, departments and plans that exist are left untouched, but for links between 举措 and
 * indicators that an earlier version did not know. Run in a transaction.
 */
export async function importPlans(
  db: Db,
  districts: readonly DistrictImport[],
  departments: readonly DepartmentImport[],
  plans: readonly PlanImport[],
): Promise<PlanImportResult> {
  const existing = await findPlanKeys(
    db,
    districts.map((district) => district.code),
  );
  const imported = plans.filter((plan) => !existing.has(planKey(plan)));
  const skipped = plans.filter((plan) => existing.has(planKey(plan)));
  await linkSkippedPlans(db, skipped);
  if (imported.length === 0) return { imported, skipped, baselines: 0 };

  await db.district.createMany({ data: [...districts], skipDuplicates: true });
  await db.department.createMany({ data: [...departments], skipDuplicates: true });
  const rows = flattenPlans(imported, await findDepartmentIds(db, departments));
  await writeRows(db, rows);
  return { imported, skipped, baselines: rows.readings.length };
}

/** Parents before children, so that every foreign key finds its row. */
async function writeRows(db: Db, rows: ImportRows): Promise<void> {
  await db.plan.createMany({ data: rows.plans });
  await db.domain.createMany({ data: rows.domains });
  await db.indicator.createMany({ data: rows.indicators });
  await db.indicatorDepartment.createMany({ data: rows.assignments });
  await db.targetRevision.createMany({ data: rows.targets });
  await db.reading.createMany({ data: rows.readings });
  await db.readingRevision.createMany({ data: rows.revisions });
  await db.actionItem.createMany({ data: rows.actions });
  await db.actionItemDepartment.createMany({ data: rows.actionDepartments });
  await db.actionIndicator.createMany({ data: rows.actionIndicators });
  await db.keyProject.createMany({ data: rows.projects });
  await db.sourceGap.createMany({ data: rows.gaps });
  await db.auditLog.createMany({ data: rows.audit });
}

function planKey(plan: { districtId: string; kind: string; periodStart: number }): string {
  return `${plan.districtId}/${plan.kind}/${plan.periodStart}`;
}

async function findPlanKeys(db: Db, districtIds: string[]): Promise<Set<string>> {
  const plans = await db.plan.findMany({
    where: { districtId: { in: districtIds } },
    select: { districtId: true, kind: true, periodStart: true },
  });
  return new Set(plans.map(planKey));
}

/** Ids by `district/name`, for the departments of the import. */
async function findDepartmentIds(
  db: Db,
  departments: readonly DepartmentImport[],
): Promise<Map<string, string>> {
  const districtIds = [...new Set(departments.map((department) => department.districtId))];
  const found = await db.department.findMany({
    where: { districtId: { in: districtIds } },
    select: { districtId: true, id: true, name: true },
  });
  return new Map(found.map((department) => [`${department.districtId}/${department.name}`, department.id]));
}
