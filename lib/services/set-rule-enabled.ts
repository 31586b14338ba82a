import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { holdRuleRows, updateRule } from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import type { SetRuleEnabledInput } from '@/lib/schemas/validation-rule';
import { requireRight } from './require-right';
import { readRule } from './rule-book';
import { loadFacts, readableRules, requireNoClash, requireRule } from './save-rule';

/** Lets a rule rest or takes it up again. One that contradicts the rules in force by now is refused (`conflict`). */
export async function setRuleEnabled(actor: Actor, input: SetRuleEnabledInput, now: Date): Promise<void> {
  const { districtId, ruleId, enabled } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const rows = await holdRuleRows(db, districtId);
    const row = requireRule(rows, ruleId, input.version);
    const rule = readRule(row.rule);
    const others = readableRules(rows.filter((other) => other.enabled && other.id !== ruleId));
    const factsOf = await loadFacts(db, districtId, [
      ...(rule ? [rule] : []),
      ...others.map((each) => each.rule),
    ]);
    if (enabled && rule) requireNoClash(rule, others, factsOf);
    await updateRule(db, { districtId, id: ruleId }, { enabled }, { actor, now });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: enabled ? 'rule.enable' : 'rule.disable',
      subjectType: 'validationRule',
      subjectId: ruleId,
      detail: { text: rule && describeValidationRule(rule, factsOf) },
    });
  });
}
