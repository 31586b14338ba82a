import { z } from 'zod';
import { normaliseReadingText } from '@/lib/domain/reading/normalise-reading-text';
import type { ValidationRule } from '@/lib/domain/reading/validation-rule';
import { canonicalNumber, compare } from '@/lib/domain/target/exact-number';
import { districtCodeSchema } from './address';
import { version } from './plan-setup';
import { partCategorySchema } from './reading-snapshot';
import { rowId, storableText } from './storable-text';

/** As typed, full-width digits too; kept as canonical decimal text. */
const number = storableText()
  .transform(normaliseReadingText)
  .pipe(z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/, '请填一个数，如 0.5'))
  .transform(canonicalNumber);
const size = number.refine((text) => compare(text, '0') >= 0, '请填 0 或大于 0 的数');
const limit = z.union([z.literal('').transform(() => null), z.null(), number]);

const operand = z.strictObject({
  indicatorId: storableText().min(1, '请选择指标').max(64),
  field: z.union([z.enum(['value', 'numerator', 'denominator']), partCategorySchema]),
});

/** More terms than a rule may have, so that the domain can say so in its own words. */
const terms = z.array(operand).max(50);

/** A rule as it is stored in JSON and sent by the builder. */
export const validationRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atMost'), left: operand, right: operand, allowance: size }),
  z.strictObject({ kind: z.literal('sum'), terms, total: operand, tolerance: size }),
  z.strictObject({ kind: z.literal('range'), operand, min: limit, max: limit }),
  z.strictObject({
    kind: z.literal('change'),
    operand,
    most: size,
    changeIn: z.enum(['points', 'percent']),
  }),
]) satisfies z.ZodType<ValidationRule>;

const place = { districtId: districtCodeSchema };
const rulePlace = { ...place, ruleId: rowId(), version };

/** `ruleId` of the rule that is being changed; null for a new one. */
export const tryRuleSchema = z.object({ ...place, ruleId: rowId().nullable(), rule: validationRuleSchema });
export type TryRuleInput = z.output<typeof tryRuleSchema>;

/** `ruleId` null to add one. */
export const saveRuleSchema = z.object({
  ...place,
  ruleId: rowId().nullable(),
  version: version.nullable(),
  rule: validationRuleSchema,
  isStrict: z.boolean(),
});
export type SaveRuleInput = z.output<typeof saveRuleSchema>;

export const setRuleEnabledSchema = z.object({ ...rulePlace, enabled: z.boolean() });
export type SetRuleEnabledInput = z.output<typeof setRuleEnabledSchema>;

export const removeRuleSchema = z.object(rulePlace);
export type RemoveRuleInput = z.output<typeof removeRuleSchema>;
