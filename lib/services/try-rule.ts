import { database } from '@/lib/db/client';
import { listRuleIndicators, listRuleReadings, listRuleRows } from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { checkRule } from '@/lib/domain/reading/check-rules';
import { findRuleClash } from '@/lib/domain/reading/find-rule-clash';
import { operandValue } from '@/lib/domain/reading/operand-value';
import { findRuleProblem, indicatorIdsOf } from '@/lib/domain/reading/validation-rule';
import { chinaDay } from '@/lib/domain/review/calendar';
import { AppError } from '@/lib/errors';
import type { TryRuleInput } from '@/lib/schemas/validation-rule';
import { requireRight } from './require-right';
import { factsIn } from './rule-book';
import { readableRules } from './save-rule';

/** Years a rule is tried on. */
const YEARS = 5;

export type RuleTrial = {
  /** Oldest first. */
  years: { year: number; outcome: 'holds' | 'broken' | 'unchecked'; message: string }[];
  /** What it means beside the rules in force; null when nothing. */
  remark: string | null;
};

/** What a rule would have said about the approved values of the last years. Throws `invalidInput` for an unsound one. */
export async function tryRule(
  actor: Actor,
  { districtId, ruleId, rule }: TryRuleInput,
  now: Date,
): Promise<RuleTrial> {
  requireRight(actor, { type: 'plan.manage', districtId });
  const db = database();
  const others = readableRules(await listRuleRows(db, districtId, true)).filter(({ id }) => id !== ruleId);
  const ids = [...new Set([rule, ...others.map((other) => other.rule)].flatMap(indicatorIdsOf))];
  const rows = await listRuleIndicators(db, districtId, ids);
  const indicators = new Map(rows.map((row) => [row.indicatorId, row]));
  const factsOf = factsIn({ rules: [], indicators });
  const problem = findRuleProblem(rule, factsOf);
  if (problem !== null) throw new AppError('invalidInput', 'unsound rule', { userMessage: problem });
  const thisYear = Number(chinaDay(now).slice(0, 4));
  const first = thisYear - YEARS;
  const readings = await listRuleReadings(db, districtId, indicatorIdsOf(rule), {
    from: first - 1,
    to: thisYear - 1,
  });
  const approved = new Map(
    readings
      .filter(({ state }) => state === 'approved' || state === 'archived')
      .map((reading) => [`${reading.indicatorId} ${reading.year}`, reading]),
  );
  const years = Array.from({ length: YEARS }, (_, index) => first + index).map((year) => {
    const result = checkRule({ id: '', rule, isStrict: false }, factsOf, ({ indicatorId, field }, when) => {
      const facts = indicators.get(indicatorId)!;
      const reading = approved.get(`${indicatorId} ${when === 'lastYear' ? year - 1 : year}`);
      return reading
        ? operandValue(field, { whole: reading, parts: reading.parts }, facts, true)
        : { kind: 'missing', why: `“${facts.name}”没有已审核的数值` };
    });
    const message =
      result.outcome === 'broken' ? result.message : result.outcome === 'unchecked' ? result.why : '';
    return { year, outcome: result.outcome, message };
  });
  return { years, remark: findRuleClash(rule, others, factsOf)?.message ?? null };
}
