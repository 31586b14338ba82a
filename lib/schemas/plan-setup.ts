import { z } from 'zod';
import { DIMENSIONS, takesDimensions, type Dimension } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import { compare } from '@/lib/domain/target/exact-number';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';
import { targetRuleSchema } from './target-rule';

const id = rowId();
export const version = z.int().min(1);
const YEARS = '年份应在 2000—2100 之间';
export const year = z.int('请填写年份，如 2026').min(2000, YEARS).max(2100, YEARS);
export const day = z.iso.date('请填写日期，如 2026-01-05');
export const reason = storableText().trim().min(2, '请写明理由').max(500, '理由不超过 500 字');

/** Trimmed; an empty text is null. */
export const optionalText = (max: number) =>
  storableText()
    .trim()
    .max(max, `不超过 ${max} 字`)
    .transform((text) => (text === '' ? null : text))
    .nullable();

export const requiredText = (max: number, message: string) =>
  storableText().trim().min(1, message).max(max, `不超过 ${max} 字`);

/** What no reading could ever mean, said in the office's words; null when the rule is sound. */
export function findRuleProblem(rule: TargetRule): string | null {
  switch (rule.kind) {
    case 'staged':
      return (
        findRepeatedYear(rule.steps.map((step) => step.year)) ??
        firstProblem(rule.steps.map((step) => step.rule))
      );
    case 'compound':
      return firstProblem(rule.parts.map((part) => part.rule));
    case 'unparsed':
      return '这样的目标值无法评价，请改用其他写法或选择“人工研判”。';
    default:
      return findSimpleRuleProblem(rule);
  }
}

function findRepeatedYear(years: number[]): string | null {
  const twice = years.find((year, index) => years.indexOf(year) !== index);
  return twice === undefined ? null : `${twice} 年填了不止一个目标，一个年份只填一个。`;
}

const firstProblem = (rules: SimpleRule[]) =>
  rules.map(findSimpleRuleProblem).find((problem) => problem !== null) ?? null;

function findSimpleRuleProblem(rule: SimpleRule): string | null {
  if (rule.kind === 'band' && compare(rule.low, rule.high) >= 0) return '下限应小于上限。';
  if (rule.kind === 'ratio' && (compare(rule.antecedent, '0') <= 0 || compare(rule.consequent, '0') <= 0)) {
    return '比例的前项和后项都应大于 0。';
  }
  if (rule.kind === 'relative' && compare(rule.change, '0') === 0) return '变化幅度应大于 0。';
  return null;
}

const soundRule = targetRuleSchema.superRefine((rule, context) => {
  const problem = findRuleProblem(rule);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

export const indicatorPlace = { districtId: districtCodeSchema, indicatorId: id, version };

export const confirmTargetSchema = z.object({ ...indicatorPlace, targetId: id });
export type ConfirmTargetInput = z.infer<typeof confirmTargetSchema>;

/** The printed text stays; only its reading changes. */
export const correctTargetSchema = z.object({ ...indicatorPlace, targetId: id, rule: soundRule, reason });
export type CorrectTargetInput = z.infer<typeof correctTargetSchema>;

/** The target itself changes, by a document. */
export const reviseTargetSchema = z.object({
  ...indicatorPlace,
  originalText: requiredText(200, '请填写新的目标值'),
  rule: soundRule,
  validFrom: year,
  document: requiredText(200, '请填写依据文件'),
  reason,
});
export type ReviseTargetInput = z.infer<typeof reviseTargetSchema>;

const indicatorFields = {
  domainId: id,
  serial: storableText().trim().max(20, '序号不超过 20 字'),
  name: requiredText(120, '请填写指标名称'),
  unit: storableText().trim().max(20, '单位不超过 20 字'),
  attribute: z.enum(['binding', 'anticipated']).nullable(),
  entryKind: z.enum(['value', 'fraction', 'ratio', 'judgement']),
  definition: optionalText(2000),
  formula: optionalText(500),
  dataSource: optionalText(300),
  note: optionalText(1000),
  /** 分性别, 分城乡; kept in one order whatever the boxes were ticked in. Absent: as it is. */
  dimensions: z
    .array(z.enum(['sex', 'area']))
    .max(2)
    .transform((asked) => DIMENSIONS.filter((dimension) => asked.includes(dimension)))
    .optional(),
};

const requireBreakdown = {
  test: ({ entryKind, dimensions = [] }: { entryKind: EntryKind; dimensions?: Dimension[] | undefined }) =>
    dimensions.length === 0 || takesDimensions(entryKind),
  message: { error: '只有填数值或填分子、分母的指标可以分性别、分城乡填报。', path: ['dimensions'] },
};

export const editIndicatorSchema = z
  .object({ ...indicatorPlace, ...indicatorFields })
  .refine(requireBreakdown.test, requireBreakdown.message);
export type EditIndicatorInput = z.infer<typeof editIndicatorSchema>;

const departments = {
  lead: z.array(id).max(20),
  participating: z.array(id).max(60),
};

export const setDepartmentsSchema = z
  .object({ ...indicatorPlace, ...departments })
  .refine(
    ({ lead, participating }) =>
      new Set([...lead, ...participating]).size === lead.length + participating.length,
    {
      error: '同一单位不能既牵头又参与，也不能重复。',
      path: ['participating'],
    },
  );
export type SetDepartmentsInput = z.infer<typeof setDepartmentsSchema>;

export const setRetiredSchema = z.object({ ...indicatorPlace, retired: z.boolean(), reason });
export type SetRetiredInput = z.infer<typeof setRetiredSchema>;

export const addIndicatorSchema = z
  .object({
    districtId: districtCodeSchema,
    planId: id,
    ...indicatorFields,
    targetText: requiredText(200, '请按原文填写目标值'),
    leadDepartmentId: id.nullable(),
  })
  .refine(requireBreakdown.test, requireBreakdown.message);
export type AddIndicatorInput = z.infer<typeof addIndicatorSchema>;

const part = z.object({
  name: requiredText(120, '请填写分项名称'),
  unit: storableText().trim().max(20, '单位不超过 20 字'),
  entryKind: z.enum(['value', 'fraction', 'ratio', 'judgement']),
  targetText: requiredText(200, '请填写分项的目标值'),
});
export type PartInput = z.infer<typeof part>;

/** `values`: how many years' values the editor saw that the row keeps as history. */
export const splitIndicatorSchema = z.object({
  ...indicatorPlace,
  values: z.int().min(0),
  parts: z.array(part).min(2, '至少拆成两个分项').max(20, '分项不超过 20 个'),
});
export type SplitIndicatorInput = z.infer<typeof splitIndicatorSchema>;

export const addPartSchema = z.object({ ...indicatorPlace, part });
export type AddPartInput = z.infer<typeof addPartSchema>;

export const addDomainSchema = z.object({
  districtId: districtCodeSchema,
  planId: id,
  name: requiredText(40, '请填写领域名称'),
});
export type AddDomainInput = z.infer<typeof addDomainSchema>;

export const addPlanSchema = z
  .object({
    districtId: districtCodeSchema,
    kind: z.enum(['women', 'children', 'action'], '请选择规划类别'),
    title: requiredText(120, '请填写规划全称'),
    periodStart: year,
    periodEnd: year,
    baselineYear: year,
    documentNumber: optionalText(60),
    issuedOn: day.nullable(),
  })
  .superRefine((plan, context) => {
    if (plan.periodEnd < plan.periodStart) {
      context.addIssue({ code: 'custom', path: ['periodEnd'], message: '规划末年应不早于首年' });
    }
    if (plan.baselineYear >= plan.periodEnd) {
      context.addIssue({ code: 'custom', path: ['baselineYear'], message: '基期应早于规划末年' });
    }
  });
export type AddPlanInput = z.infer<typeof addPlanSchema>;

const aliases = z.array(requiredText(60, '简称不能为空')).max(20);

export const addDepartmentSchema = z.object({
  districtId: districtCodeSchema,
  name: requiredText(60, '请填写单位名称'),
  aliases,
});
export type AddDepartmentInput = z.infer<typeof addDepartmentSchema>;

/** `seen` is the department as the editor saw it. */
export const editDepartmentSchema = addDepartmentSchema.extend({
  departmentId: id,
  seen: z.object({ name: storableText().max(60), aliases }),
});
export type EditDepartmentInput = z.infer<typeof editDepartmentSchema>;
