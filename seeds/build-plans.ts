import type {
  DepartmentImport,
  DistrictImport,
  IndicatorImport,
  PartImport,
  PlanImport,
} from '@/lib/db/plan-import-types';
import { judgedTarget } from '@/lib/domain/target/judged-target';
import { parseTarget } from '@/lib/domain/target/parse-target';
import type { ParsedTarget } from '@/lib/domain/target/rule';
import { departmentNames, resolveDepartments, type DepartmentNames } from './department-names';
import type {
  CatalogueEntry,
  SeedAction,
  SeedBaseline,
  SeedIndicator,
  SeedPart,
  SeedPlan,
  SeedReference,
  SeedRows,
} from './seed-rows';

export type SeedPlans = {
  districts: DistrictImport[];
  departments: DepartmentImport[];
  plans: PlanImport[];
};

/** Turns the rows of `seeds/data` into whole plans, with every printed target parsed into a rule. */
export function buildPlans(rows: SeedRows): SeedPlans {
  const catalogue = new Map(rows.catalogue.map((entry) => [entry.catalogue_key, entry]));
  const names = departmentNames(rows.departments);
  return {
    districts: rows.districts.map((district) => ({
      code: district.code,
      name: district.name,
      fullName: district.full_name,
      parentCode: district.parent_code,
      parentName: district.parent_name,
    })),
    departments: rows.departments.map((department) => ({
      districtId: department.district_code,
      name: department.name,
      aliases: department.aliases,
    })),
    plans: rows.plans.map((plan) => buildPlan(plan, rows, catalogue, names)),
  };
}

function buildPlan(
  plan: SeedPlan,
  rows: SeedRows,
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  names: DepartmentNames,
): PlanImport {
  const belongs = (row: { district_code: string; plan_kind: string }) =>
    row.district_code === plan.district_code && row.plan_kind === plan.plan_kind;
  const baselineYear = plan.period_start - 1;
  const baselines = rows.baselines.filter((row) => belongs(row) && row.year === baselineYear);
  const references = rows.references.filter(belongs);
  return {
    districtId: plan.district_code,
    kind: plan.plan_kind,
    title: plan.title,
    periodStart: plan.period_start,
    periodEnd: plan.period_end,
    baselineYear,
    documentNumber: plan.document_number,
    issuedOn: plan.issued_on,
    source: plan.source,
    indicators: rows.indicators.filter(belongs).map((row) => ({
      ...buildIndicator(row, plan, catalogueEntry(catalogue, row), baselines, names),
      parts: rows.parts
        .filter((part) => belongs(part) && part.row === row.row)
        .map((part) => buildPart(part, row, plan, catalogueEntry(catalogue, part))),
      referencePosition: referencePositionOf(row, references),
    })),
    actions: rows.actions
      .filter(belongs)
      .map((row) => buildAction(row, names, rows.indicators.filter(belongs))),
    projects: rows.projects.filter(belongs).map(({ box, domain, title }) => ({ box, domain, title })),
    gaps: rows.gaps.filter(belongs).map((row) => ({ place: row.where, message: row.message })),
  };
}

function buildIndicator(
  row: SeedIndicator,
  plan: SeedPlan,
  entry: CatalogueEntry,
  baselines: readonly SeedBaseline[],
  names: DepartmentNames,
): Omit<IndicatorImport, 'parts' | 'referencePosition'> {
  const unit = row.unit === '' ? entry.unit : row.unit;
  const notes = [row.note];
  if (unit !== row.unit) notes.push(`原文未印单位，按指标目录记“${unit}”`);
  return {
    position: row.row,
    domain: row.domain,
    serial: row.serial,
    name: row.name,
    unit,
    attribute: row.attribute,
    attributeInherited: row.inherited.includes('attribute'),
    entryKind: entry.entry_kind,
    definition: entry.definition,
    formula: entry.formula,
    dataSource: entry.data_source,
    catalogueKey: entry.catalogue_key,
    source: row.source,
    note: notes.filter((note) => note !== null).join('；') || null,
    targetText: row.target,
    target: readTarget(row, unit, entry, plan.period_end),
    departments: resolveDepartments(names, row.district_code, row.departments).map((department, index) => ({
      department,
      role: index < row.lead_count ? 'lead' : 'participating',
      inherited: row.inherited.includes('departments'),
    })),
    baselines: baselines.filter((baseline) => baseline.indicator_row === row.row).flatMap(toBaseline),
  };
}

/** Measured by its own entry of the catalogue, against the target its row prints for all parts. */
function buildPart(part: SeedPart, row: SeedIndicator, plan: SeedPlan, entry: CatalogueEntry): PartImport {
  const { name, catalogue_key: catalogueKey } = part;
  const { unit } = entry;
  return {
    name,
    unit,
    entryKind: entry.entry_kind,
    definition: entry.definition,
    formula: entry.formula,
    dataSource: entry.data_source,
    catalogueKey,
    targetText: row.target,
    target: readTarget({ ...row, name }, unit, entry, plan.period_end),
  };
}

function referencePositionOf({ row }: SeedIndicator, references: readonly SeedReference[]): number | null {
  return references.find((reference) => reference.row === row)?.reference_row ?? null;
}

function readTarget(row: SeedIndicator, unit: string, entry: CatalogueEntry, planEnd: number): ParsedTarget {
  if (row.stages !== null) throw new Error(`${row.name}：分阶段目标「${row.stages}」尚不能导入`);
  if (entry.entry_kind !== 'judgement') {
    return parseTarget({ indicator: row.name, unit, target: row.target, planEnd });
  }
  return judgedTarget(row.name, row.target);
}

/** A bound (99%以上) is not a value and gives no baseline. */
function toBaseline(row: SeedBaseline): IndicatorImport['baselines'] {
  if (row.value === null || row.year === null) return [];
  const scale = row.value.split('.')[1]?.length ?? 0;
  const note = [`原文：${row.printed}`, row.note, row.source].filter((part) => part !== null).join('；');
  return [{ year: row.year, value: row.value, scale, note }];
}

/** 具体举措（18）, at the end of where a quantified target is printed. */
const PRINTED_AT = /具体举措（(\d+)）$/;

const isPrintedAt = ({ source }: SeedIndicator, number: number): boolean =>
  Number(PRINTED_AT.exec(source)?.[1]) === number;

function buildAction(
  row: SeedAction,
  names: DepartmentNames,
  indicators: readonly SeedIndicator[],
): PlanImport['actions'][number] {
  const assigned = (list: string[], role: 'lead' | 'participating') =>
    resolveDepartments(names, row.district_code, list).map((department) => ({
      department,
      role,
      inherited: false,
    }));
  return {
    number: row.number,
    domain: row.domain,
    title: row.title,
    departments: [...assigned(row.lead, 'lead'), ...assigned(row.participating, 'participating')],
    indicatorPositions: indicators
      .filter((indicator) => isPrintedAt(indicator, row.number))
      .map((indicator) => indicator.row),
  };
}

function catalogueEntry(
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  row: Pick<SeedIndicator, 'catalogue_key' | 'name'>,
): CatalogueEntry {
  const entry = catalogue.get(row.catalogue_key);
  if (entry === undefined) throw new Error(`指标目录没有「${row.catalogue_key}」（${row.name}）`);
  return entry;
}
