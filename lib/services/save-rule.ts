import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import {
  holdRuleRows,
  insertRule,
  listRuleIndicators,
  updateRule,
  type RuleRow,
} from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import { findRuleClash } from '@/lib/domain/reading/find-rule-clash';
import {
  findRuleProblem,
  indicatorIdsOf,
  MAX_RULES,
  type FactsOf,
  type StoredRule,
  type ValidationRule,
} from '@/lib/domain/reading/validation-rule';
import { AppError } from '@/lib/errors';
import type { SaveRuleInput } from '@/lib/schemas/validation-rule';
import { requireRight } from './require-right';
import { readRule } from './rule-book';

/**
 * Adds a rule about values or changes one. What is wrong with it by itself, or cannot be met together with the rules in
 * force, is refused in words (`invalidInput`, `conflict`); so is the rule beyond the limit.
 */
export async function saveRule(actor: Actor, input: SaveRuleInput, now: Date): Promise<{ ruleId: string }> {
  const { districtId, ruleId, rule, isStrict } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    const rows = await holdRuleRows(db, districtId);
    const before = ruleId === null ? null : requireRule(rows, ruleId, input.version);
    if (!before && rows.length >= MAX_RULES) {
      throw new AppError('wrongState', `more than ${MAX_RULES} rules`, {
        userMessage: `每个区县最多 ${MAX_RULES} 条校验规则，请先删除不再需要的规则。`,
      });
    }
    const factsOf = await loadFacts(db, districtId, [rule, ...readableRules(rows).map((each) => each.rule)]);
    requireSound(rule, factsOf);
    // A rule that rests while it is edited is held against the others all the same: it can be enabled at any time.
    requireNoClash(rule, readableRules(rows.filter(({ id, enabled }) => enabled && id !== ruleId)), factsOf);
    const by = { actor, now };
    if (before) await updateRule(db, { districtId, id: before.id }, { rule, isStrict }, by);
    const id = before?.id ?? (await insertRule(db, { districtId, rule, isStrict }, by));
    await addAuditEntry(db, {
      districtId,
      actor,
      action: before ? 'rule.edit' : 'rule.add',
      subjectType: 'validationRule',
      subjectId: id,
      detail: {
        text: describeValidationRule(rule, factsOf),
        before: before && { rule: before.rule, isStrict: before.isStrict },
        after: { rule, isStrict },
      },
    });
    return { ruleId: id };
  });
}

export function readableRules(rows: readonly RuleRow[]): StoredRule[] {
  return rows.flatMap(({ id, rule, isStrict }) => {
    const read = readRule(rule);
    return read ? [{ id, rule: read, isStrict }] : [];
  });
}

export async function loadFacts(
  db: Db,
  districtId: string,
  rules: readonly ValidationRule[],
): Promise<FactsOf> {
  const ids = [...new Set(rules.flatMap(indicatorIdsOf))];
  const rows = await listRuleIndicators(db, districtId, ids);
  const byId = new Map(rows.map((row) => [row.indicatorId, row]));
  return (id) => byId.get(id);
}

/** Throws `notFound`, or `staleVersion` with the rule as it is now. */
export function requireRule(rows: readonly RuleRow[], id: string, version: number | null): RuleRow {
  const found = rows.find((row) => row.id === id);
  if (!found) {
    throw new AppError('notFound', `rule ${id}`, {
      userMessage: '没有找到这条规则，可能已被他人删除，请刷新页面。',
    });
  }
  if (found.version === version) return found;
  throw new AppError('staleVersion', `rule ${id}`, {
    userMessage: `${found.changedBy}刚刚改过这条规则，请刷新页面，看过现在的内容再改。`,
    detail: { current: { rule: found.rule, isStrict: found.isStrict, enabled: found.enabled } },
  });
}

export function requireSound(rule: ValidationRule, factsOf: FactsOf): void {
  const problem = findRuleProblem(rule, factsOf);
  if (problem !== null) throw new AppError('invalidInput', 'unsound rule', { userMessage: problem });
}

export function requireNoClash(rule: ValidationRule, others: readonly StoredRule[], factsOf: FactsOf): void {
  const clash = findRuleClash(rule, others, factsOf);
  if (clash === null || clash.kind === 'equality') return;
  throw new AppError('conflict', `rule clashes with ${clash.ruleIds.join(', ')}`, {
    userMessage: clash.message,
  });
}
