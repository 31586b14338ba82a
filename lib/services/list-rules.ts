import { database } from '@/lib/db/client';
import {
  listRuleIndicators,
  listRuleRows,
  type RuleIndicator,
  type RuleRow,
} from '@/lib/db/validation-rules';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { ValidationRule } from '@/lib/domain/reading/validation-rule';
import { requireRight } from './require-right';
import { readRule } from './rule-book';

export type ListedRule = Omit<RuleRow, 'rule'> & {
  /** Null where a newer version has written what this one cannot read. */
  rule: ValidationRule | null;
};

export type RuleList = {
  rules: ListedRule[];
  /** Every indicator of the district, retired and split ones too, in printed order. */
  indicators: RuleIndicator[];
  mayManage: boolean;
};

/** The office's rules about values, for everybody who reads the district. Throws `forbidden`. */
export async function listRules(actor: Actor, districtId: string): Promise<RuleList> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [rows, indicators] = await Promise.all([
    listRuleRows(db, districtId),
    listRuleIndicators(db, districtId, null),
  ]);
  return {
    rules: rows.map(({ rule, ...row }) => ({ ...row, rule: readRule(rule) })),
    indicators,
    mayManage: can(actor, { type: 'plan.manage', districtId }),
  };
}
