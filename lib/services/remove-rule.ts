import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { deleteRule, holdRuleRows } from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import type { RemoveRuleInput } from '@/lib/schemas/validation-rule';
import { requireRight } from './require-right';
import { readRule } from './rule-book';
import { loadFacts, requireRule } from './save-rule';

/** Deletes a rule; reasons that were given for breaking it stay with their values, the rule itself in the audit log. */
export async function removeRule(actor: Actor, input: RemoveRuleInput): Promise<void> {
  const { districtId, ruleId } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const row = requireRule(await holdRuleRows(db, districtId), ruleId, input.version);
    const rule = readRule(row.rule);
    const factsOf = await loadFacts(db, districtId, rule ? [rule] : []);
    await deleteRule(db, { districtId, id: ruleId });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'rule.remove',
      subjectType: 'validationRule',
      subjectId: ruleId,
      detail: {
        text: rule && describeValidationRule(rule, factsOf),
        before: { rule: row.rule, isStrict: row.isStrict, enabled: row.enabled },
      },
    });
  });
}
