import type { ParsedTarget } from '@/lib/domain/target/rule';

export type DistrictImport = {
  code: string;
  name: string;
  fullName: string;
  parentCode: string;
  parentName: string;
};

export type DepartmentImport = { districtId: string; name: string; aliases: string[] };

/** `department` is the recorded name, not an alias. */
export type AssignmentImport = { department: string; role: 'lead' | 'participating'; inherited: boolean };

export type BaselineImport = { year: number; value: string; scale: number; note: string };

export type IndicatorImport = {
  position: number;
  domain: string;
  serial: string;
  name: string;
  unit: string;
  attribute: 'binding' | 'anticipated' | null;
  attributeInherited: boolean;
  entryKind: 'value' | 'fraction' | 'ratio' | 'judgement';
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  catalogueKey: string;
  source: string;
  note: string | null;
  targetText: string;
  target: ParsedTarget;
  departments: AssignmentImport[];
  baselines: BaselineImport[];
  /** What the row is split into, in order; domain, attribute, departments and source are the row's. */
  parts: PartImport[];
  /** Row of the same plan that the target is compared with. */
  referencePosition: number | null;
};

export type PartImport = Pick<
  IndicatorImport,
  | 'name'
  | 'unit'
  | 'entryKind'
  | 'definition'
  | 'formula'
  | 'dataSource'
  | 'catalogueKey'
  | 'targetText'
  | 'target'
>;

export type PlanImport = {
  districtId: string;
  kind: 'women' | 'children' | 'action';
  title: string;
  periodStart: number;
  periodEnd: number;
  baselineYear: number;
  documentNumber: string | null;
  /** ISO date. */
  issuedOn: string | null;
  source: string;
  indicators: IndicatorImport[];
  actions: {
    number: number;
    domain: string;
    title: string;
    departments: AssignmentImport[];
    /** Rows of the same plan that measure its quantified targets. */
    indicatorPositions: number[];
  }[];
  projects: { box: string; domain: string; title: string }[];
  gaps: { place: string; message: string }[];
};
