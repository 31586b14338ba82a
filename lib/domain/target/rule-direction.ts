import type { Direction, SimpleRule, TargetRule } from './rule';

/** Which way the reading should go under a rule; a compound has one only when its parts agree. */
export function directionOfRule(rule: TargetRule): Direction {
  switch (rule.kind) {
    case 'staged': {
      const last = rule.steps.at(-1);
      return last ? directionOfRule(last.rule) : 'none';
    }
    case 'compound': {
      const directions = new Set(rule.parts.map((part) => directionOfRule(part.rule)));
      return directions.size === 1 ? ([...directions][0] ?? 'none') : 'none';
    }
    case 'unparsed':
      return 'none';
    default:
      return directionOfSimpleRule(rule);
  }
}

function directionOfSimpleRule(rule: SimpleRule): Direction {
  switch (rule.kind) {
    case 'threshold':
      return rule.bound === 'min' ? 'up' : 'down';
    case 'band':
      return 'band';
    case 'ratio':
      return rule.bound === 'exact' ? 'band' : rule.bound === 'min' ? 'up' : 'down';
    case 'trend':
      return rule.direction;
    case 'relative':
      return directionOfChange(rule.change, rule.bound === 'max');
    case 'reference':
      return rule.comparator === '~' ? 'band' : rule.comparator.startsWith('>') ? 'up' : 'down';
    case 'judgement':
      return 'none';
  }
}

/** 上升不超过5% wants less, not more. */
function directionOfChange(change: string, isCeiling: boolean): Direction {
  if (change === '0') return 'hold';
  return change.startsWith('-') === isCeiling ? 'up' : 'down';
}
