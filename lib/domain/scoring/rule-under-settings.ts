import { describeRule } from '../target/describe-rule';
import { parseTarget, type TargetInput } from '../target/parse-target';
import type { TargetRule } from '../target/rule';
import { parseSettingsOf, type ScoringSettings } from './settings';

/**
 * “左右” and “趋于平衡” become a band when a target is read. A band that still says what the text says under the
 * settings of some time follows the settings in force; one that the office has set by hand stays as it was set.
 */
export function ruleUnderSettings(
  target: TargetInput,
  stored: TargetRule,
  inForce: ScoringSettings,
  everUsed: readonly ScoringSettings[],
): TargetRule {
  if (!holdsBand(stored)) return stored;
  const read = (settings: ScoringSettings) => parseTarget(target, parseSettingsOf(settings)).rule;
  const printed = describeRule(stored, target.unit);
  const isAsRead = everUsed.some((settings) => describeRule(read(settings), target.unit) === printed);
  return isAsRead ? read(inForce) : stored;
}

function holdsBand(rule: TargetRule): boolean {
  switch (rule.kind) {
    case 'band':
      return true;
    case 'staged':
      return rule.steps.some((step) => step.rule.kind === 'band');
    case 'compound':
      return rule.parts.some((part) => part.rule.kind === 'band');
    default:
      return false;
  }
}
