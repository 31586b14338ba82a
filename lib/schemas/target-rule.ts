import { z } from 'zod';
import { isExactNumber } from '@/lib/domain/target/exact-number';
import type { TargetRule } from '@/lib/domain/target/rule';
import { storableText } from './storable-text';

/** Far beyond every target; exact arithmetic with a million digits would hold up everybody else. */
const MAX_DIGITS = 100;
const MAX_PARTS = 20;

const exactNumber = z.string().max(MAX_DIGITS, '数值过长').refine(isExactNumber, { error: '数值格式不正确' });
const YEARS = '年份应在 1900—2200 之间';
const year = z.int('请填写年份').min(1900, YEARS).max(2200, YEARS);
const label = storableText().trim().min(1, '请填写内容').max(500, '不超过 500 字');

const threshold = z.strictObject({
  kind: z.literal('threshold'),
  bound: z.enum(['min', 'max']),
  value: exactNumber,
  inclusive: z.boolean(),
});

const band = z.strictObject({
  kind: z.literal('band'),
  low: exactNumber,
  high: exactNumber,
  centre: exactNumber.optional(),
  side: z.enum(['both', 'low', 'high']),
});

const ratio = z.strictObject({
  kind: z.literal('ratio'),
  antecedent: exactNumber,
  consequent: exactNumber,
  bound: z.enum(['exact', 'min', 'max']),
});

const trend = z.strictObject({
  kind: z.literal('trend'),
  direction: z.enum(['up', 'down', 'hold']),
  cadence: z.enum(['yearly', 'overall']),
  strength: z.enum(['normal', 'marked', 'consolidate', 'contain']),
});

const relative = z.strictObject({
  kind: z.literal('relative'),
  baseYear: z.union([year, z.literal('previous'), z.null()]),
  change: exactNumber,
  changeIn: z.enum(['percent', 'points', 'absolute']),
  per: z.enum(['once', 'year']),
  bound: z.enum(['exact', 'min', 'max']),
});

const reference = z.strictObject({
  kind: z.literal('reference'),
  comparator: z.enum(['>=', '>', '<=', '<', '~']),
  reference: label,
});

const judgement = z.strictObject({ kind: z.literal('judgement'), question: label });

const simpleRule = z.discriminatedUnion('kind', [
  threshold,
  band,
  ratio,
  trend,
  relative,
  reference,
  judgement,
]);

const staged = z.strictObject({
  kind: z.literal('staged'),
  steps: z
    .array(z.strictObject({ year, rule: simpleRule }))
    .min(1)
    .max(MAX_PARTS),
});

const compound = z.strictObject({
  kind: z.literal('compound'),
  parts: z
    .array(z.strictObject({ label, rule: simpleRule }))
    .min(1)
    .max(MAX_PARTS),
});

const unparsed = z.strictObject({ kind: z.literal('unparsed'), reason: label });

/** A target rule as it is stored in JSON and sent by the office's form; unknown fields are refused. */
export const targetRuleSchema = z.discriminatedUnion('kind', [
  threshold,
  band,
  ratio,
  trend,
  relative,
  reference,
  judgement,
  staged,
  compound,
  unparsed,
]) satisfies z.ZodType<TargetRule>;

export type TargetRuleInput = z.input<typeof targetRuleSchema>;
