import { z } from 'zod';
import { readSeedFile } from './read-csv';

const filled = z.string().trim().min(1, '不能为空');
const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text));
const districtCode = z.string().regex(/^\d{6}$/, '应为六位区划代码');
const planKind = z.enum(['women', 'children', 'action']);
const wholeNumber = z.string().regex(/^\d+$/, '应为整数').transform(Number);
const optionalNumber = z
  .string()
  .regex(/^\d*$/, '应为整数或空')
  .transform((text) => (text === '' ? null : Number(text)));
const optionalDecimal = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, '应为十进制数或空')
  .transform((text) => (text === '' ? null : text));
const optionalDate = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, '应为 YYYY-MM-DD 或空')
  .transform((text) => (text === '' ? null : text));
/** Parts separated by `;`; an empty cell is an empty list. */
const list = z.string().transform((text) => text.split(';').filter((part) => part !== ''));
const catalogueKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '应为小写英文短横线写法');

export const ATTRIBUTE_BY_NAME = { 约束性: 'binding', 预期性: 'anticipated' } as const;

export const districtRow = z.object({
  code: districtCode,
  name: filled,
  full_name: filled,
  parent_code: districtCode,
  parent_name: filled,
});

export const planRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  title: filled,
  period_start: wholeNumber,
  period_end: wholeNumber,
  document_number: optional,
  issued_on: optionalDate,
  source: filled,
});

export const indicatorRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  domain: filled,
  serial: z.string().trim(),
  name: filled,
  unit: z.string().trim(),
  target: filled,
  attribute: z
    .enum(['约束性', '预期性', ''])
    .transform((text) => (text === '' ? null : ATTRIBUTE_BY_NAME[text])),
  departments: list,
  catalogue_key: catalogueKey,
  source: filled,
  row: wholeNumber,
  lead_count: wholeNumber,
  inherited: list.pipe(z.array(z.enum(['attribute', 'departments']))),
  stages: optional,
  note: optional,
});

/** A part of a printed row that plainly holds several values; its target is the row's. */
export const partRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  row: wholeNumber,
  part: wholeNumber,
  name: filled,
  catalogue_key: catalogueKey,
});

export const baselineRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  indicator_row: optionalNumber,
  name: filled,
  year: optionalNumber,
  value: optionalDecimal,
  unit: z.string().trim(),
  printed: filled,
  source: filled,
  note: optional,
});

export const departmentRow = z.object({ district_code: districtCode, name: filled, aliases: list });

export const actionRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  number: wholeNumber,
  domain: filled,
  title: filled,
  lead: list,
  participating: list,
  source: filled,
});

export const projectRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  box: filled,
  domain: filled,
  title: filled,
});

export const gapRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  where: filled,
  message: filled,
});

/** Rows whose printed target is compared with another row of the same plan. */
export const referenceRow = z.object({
  district_code: districtCode,
  plan_kind: planKind,
  row: wholeNumber,
  reference_row: wholeNumber,
});

export const catalogueRow = z.object({
  catalogue_key: catalogueKey,
  name: filled,
  unit: z.string().trim(),
  direction: z.enum(['up', 'down', 'band', 'hold', 'none']),
  entry_kind: z.enum(['value', 'fraction', 'ratio', 'judgement']),
  definition: filled,
  formula: optional,
  data_source: filled,
});

export type SeedIndicator = z.output<typeof indicatorRow>;
export type SeedPart = z.output<typeof partRow>;
export type SeedBaseline = z.output<typeof baselineRow>;
export type SeedReference = z.output<typeof referenceRow>;
export type SeedAction = z.output<typeof actionRow>;
export type SeedPlan = z.output<typeof planRow>;
export type CatalogueEntry = z.output<typeof catalogueRow>;

/** Every fact of the published plans, checked row by row. */
export function readSeedRows() {
  return {
    districts: readSeedFile('districts', districtRow),
    plans: readSeedFile('plans', planRow),
    indicators: readSeedFile('indicators', indicatorRow),
    parts: readSeedFile('parts', partRow),
    baselines: readSeedFile('baselines', baselineRow),
    departments: readSeedFile('departments', departmentRow),
    actions: readSeedFile('actions', actionRow),
    projects: readSeedFile('projects', projectRow),
    gaps: readSeedFile('gaps', gapRow),
    references: readSeedFile('references', referenceRow),
    catalogue: readSeedFile('catalogue', catalogueRow),
  };
}

export type SeedRows = ReturnType<typeof readSeedRows>;
