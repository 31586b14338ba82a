import { randomUUID } from 'node:crypto';
import type { Prisma } from './generated/client';
import type { AssignmentImport, IndicatorImport, PlanImport } from './plan-import-types';

/** Who is named as the author of rows that come from the printed plan. */
const DOCUMENT_AUTHOR = '规划文本';

/** Rows of all imported plans, table by table, ready for one insert each. */
export type ImportRows = {
  plans: Prisma.PlanCreateManyInput[];
  domains: Prisma.DomainCreateManyInput[];
  indicators: Prisma.IndicatorCreateManyInput[];
  assignments: Prisma.IndicatorDepartmentCreateManyInput[];
  targets: Prisma.TargetRevisionCreateManyInput[];
  readings: Prisma.ReadingCreateManyInput[];
  revisions: Prisma.ReadingRevisionCreateManyInput[];
  actions: Prisma.ActionItemCreateManyInput[];
  actionDepartments: Prisma.ActionItemDepartmentCreateManyInput[];
  actionIndicators: Prisma.ActionIndicatorCreateManyInput[];
  projects: Prisma.KeyProjectCreateManyInput[];
  gaps: Prisma.SourceGapCreateManyInput[];
  audit: Prisma.AuditLogCreateManyInput[];
};

/** `departmentIds` by `district/name`. */
export function flattenPlans(
  plans: readonly PlanImport[],
  departmentIds: ReadonlyMap<string, string>,
): ImportRows {
  const rows: ImportRows = {
    plans: [],
    domains: [],
    indicators: [],
    assignments: [],
    targets: [],
    readings: [],
    revisions: [],
    actions: [],
    actionDepartments: [],
    actionIndicators: [],
    projects: [],
    gaps: [],
    audit: [],
  };
  for (const plan of plans) addPlan(rows, plan, departmentIds);
  return rows;
}

function addPlan(rows: ImportRows, plan: PlanImport, departmentIds: ReadonlyMap<string, string>): void {
  const { districtId } = plan;
  const planId = randomUUID();
  rows.plans.push({
    districtId,
    id: planId,
    kind: plan.kind,
    title: plan.title,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    baselineYear: plan.baselineYear,
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn === null ? null : new Date(`${plan.issuedOn}T00:00:00Z`),
    source: plan.source,
  });
  const domainIds = addDomains(rows, plan, planId);
  const indicatorIds = new Map(plan.indicators.map(({ position }) => [String(position), randomUUID()]));
  for (const indicator of plan.indicators) {
    const domainId = required(domainIds, indicator.domain, '领域');
    addIndicator(rows, { plan, planId, domainId, departmentIds, indicatorIds }, indicator);
  }
  for (const { departments, indicatorPositions, ...action } of plan.actions) {
    const actionId = randomUUID();
    rows.actions.push({ districtId, id: actionId, planId, ...action });
    const assigned = assign(districtId, departments, departmentIds);
    for (const { departmentId, role, position } of assigned) {
      rows.actionDepartments.push({ districtId, actionId, departmentId, role, position });
    }
    for (const position of indicatorPositions) {
      const indicatorId = required(indicatorIds, String(position), '指标');
      rows.actionIndicators.push({ districtId, actionId, indicatorId });
    }
  }
  plan.projects.forEach((project, index) => {
    rows.projects.push({ districtId, planId, position: index + 1, ...project });
  });
  rows.gaps.push(...plan.gaps.map((gap) => ({ districtId, planId, ...gap })));
  rows.audit.push({
    districtId,
    actor: DOCUMENT_AUTHOR,
    action: 'plan.import',
    subjectType: 'plan',
    subjectId: planId,
    detail: { title: plan.title, source: plan.source, indicators: plan.indicators.length },
  });
}

function addDomains(rows: ImportRows, plan: PlanImport, planId: string): Map<string, string> {
  const names = [...new Set(plan.indicators.map((indicator) => indicator.domain))];
  const ids = new Map(names.map((name) => [name, randomUUID()]));
  names.forEach((name, index) => {
    const id = required(ids, name, '领域');
    rows.domains.push({ districtId: plan.districtId, id, planId, position: index + 1, name });
  });
  return ids;
}

type IndicatorPlace = {
  plan: PlanImport;
  planId: string;
  domainId: string;
  departmentIds: ReadonlyMap<string, string>;
  /** By position. */
  indicatorIds: ReadonlyMap<string, string>;
};

function addIndicator(rows: ImportRows, place: IndicatorPlace, indicator: IndicatorImport): void {
  const { districtId } = place.plan;
  const { domain: _domain, baselines, parts, referencePosition, ...row } = indicator;
  const idAt = (position: number) => required(place.indicatorIds, String(position), '指标');
  const id = idAt(indicator.position);
  const referenceIndicatorId = referencePosition === null ? null : idAt(referencePosition);
  addScored(rows, place, row, { id, referenceIndicatorId });
  parts.forEach((part, index) =>
    addScored(
      rows,
      place,
      { ...row, ...part, serial: '', note: null },
      { id: randomUUID(), parentId: id, partPosition: index + 1 },
    ),
  );
  for (const baseline of baselines) addBaseline(rows, districtId, id, baseline);
}

/** A row or a part, with its departments and its target. */
function addScored(
  rows: ImportRows,
  place: IndicatorPlace,
  scored: Omit<IndicatorImport, 'domain' | 'baselines' | 'parts' | 'referencePosition'>,
  own: { id: string; parentId?: string; partPosition?: number; referenceIndicatorId?: string | null },
): void {
  const { districtId } = place.plan;
  const { targetText, target, departments, ...columns } = scored;
  const { id } = own;
  rows.indicators.push({
    districtId,
    planId: place.planId,
    domainId: place.domainId,
    ...columns,
    ...own,
  });
  for (const assigned of assign(districtId, departments, place.departmentIds)) {
    rows.assignments.push({ districtId, indicatorId: id, ...assigned });
  }
  rows.targets.push({
    districtId,
    indicatorId: id,
    originalText: targetText,
    rule: target.rule,
    direction: target.direction,
    confidence: target.confidence,
    notes: target.notes,
    validFrom: place.plan.periodStart,
    document: place.plan.source,
  });
}

function addBaseline(
  rows: ImportRows,
  districtId: string,
  indicatorId: string,
  baseline: IndicatorImport['baselines'][number],
): void {
  const readingId = randomUUID();
  const { year, value, scale, note } = baseline;
  rows.readings.push({
    districtId,
    id: readingId,
    indicatorId,
    year,
    value,
    scale,
    state: 'approved',
    flag: 'document',
    note,
    enteredBy: DOCUMENT_AUTHOR,
  });
  rows.revisions.push({
    districtId,
    readingId,
    version: 1,
    action: 'import',
    after: {
      value,
      scale,
      numerator: null,
      denominator: null,
      state: 'approved',
      note,
      overrideReason: null,
      returnReason: null,
    },
    actor: DOCUMENT_AUTHOR,
  });
}

function assign(
  districtId: string,
  departments: readonly AssignmentImport[],
  departmentIds: ReadonlyMap<string, string>,
) {
  return departments.map(({ department, role, inherited }, index) => ({
    departmentId: required(departmentIds, `${districtId}/${department}`, '责任单位'),
    role,
    inherited,
    position: index + 1,
  }));
}

function required(ids: ReadonlyMap<string, string>, key: string, what: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${what}“${key}”没有登记`);
  return id;
}
