import type { Act } from '@/components/plans/plan-types';
import type {
  RemoveRuleInput,
  SaveRuleInput,
  SetRuleEnabledInput,
  TryRuleInput,
} from '@/lib/schemas/validation-rule';
import type { TrialYear } from '@/lib/view/rules/rule-rows';

export type RuleActions = {
  save: Act<SaveRuleInput, { ruleId: string }>;
  try: Act<TryRuleInput, { years: TrialYear[]; remark: string | null }>;
  setEnabled: Act<SetRuleEnabledInput, void>;
  remove: Act<RemoveRuleInput, void>;
};
