import type { MeasureDirection } from './measure-direction';
import { compare } from './exact-number';
import type { ExactNumber, SimpleRule, TargetRule } from './rule';
import { readUnit } from './target-unit';

type Subject = { indicator: string; unit: string; measure: MeasureDirection };

/** Contradictions between a rule and what its indicator measures; each one needs a person. */
export function findContradictions(rule: TargetRule, subject: Subject): string[] {
  switch (rule.kind) {
    case 'staged':
      return [
        ...new Set([
          ...rule.steps.flatMap((step) => checkSimple(step.rule, subject)),
          ...checkOrder(
            rule.steps.map((step) => step.rule),
            subject,
          ),
        ]),
      ];
    case 'compound':
      return [...new Set(rule.parts.flatMap((part) => checkSimple(part.rule, subject)))];
    case 'unparsed':
      return [];
    default:
      return checkSimple(rule, subject);
  }
}

function checkSimple(rule: SimpleRule, { unit, measure, indicator }: Subject): string[] {
  const doubts: string[] = [];
  const isPercent = readUnit(unit).share === 'percent';
  if (rule.kind === 'threshold') {
    if (rule.bound === 'min' && measure === 'down') doubts.push('该指标越低越好，而目标值是下限，请核对');
    if (rule.bound === 'max' && measure === 'up') doubts.push('该指标越高越好，而目标值是上限，请核对');
    doubts.push(...checkRange([rule.value], unit));
    if (isPercent && rule.bound === 'min' && compare(rule.value, '1') <= 0 && compare(rule.value, '0') > 0)
      doubts.push('目标值不大于1%，疑为小数形式的百分数，请核对');
    if (isPercent && rule.bound === 'min' && !rule.inclusive && rule.value === '100')
      doubts.push('百分数不可能超过100%，请核对');
    if (rule.bound === 'min' && rule.value === '0') doubts.push('目标值为0而方向是越高越好，请核对');
    if (rule.bound === 'max' && !rule.inclusive && rule.value === '0') doubts.push('目标值低于0，请核对');
  }
  if (rule.kind === 'band')
    doubts.push(...checkRange(rule.centre === undefined ? [rule.low, rule.high] : [rule.centre], unit));
  if (rule.kind === 'trend' && rule.direction === 'up' && measure === 'down')
    doubts.push('该指标越低越好，而目标是提高，请核对');
  if (rule.kind === 'trend' && rule.direction === 'down' && measure === 'up')
    doubts.push('该指标越高越好，而目标是降低，请核对');
  if (rule.kind === 'relative' && rule.bound !== 'max') {
    if (measure === 'down' && !rule.change.startsWith('-'))
      doubts.push('该指标越低越好，而目标是提高，请核对');
    if (measure === 'up' && rule.change.startsWith('-')) doubts.push('该指标越高越好，而目标是降低，请核对');
  }
  if (rule.kind === 'relative' && rule.change === '0') doubts.push('变化幅度为0，请核对');
  if (rule.kind === 'ratio' && readUnit(unit).share !== null)
    doubts.push(`目标值是比例，指标单位为${unit}，请核对`);
  if (rule.kind === 'reference' && rule.comparator.startsWith('>') && measure === 'down')
    doubts.push('该指标越低越好，而目标是高于参照值，请核对');
  if (
    rule.kind === 'reference' &&
    rule.comparator.startsWith('<') &&
    measure === 'up' &&
    !/^$/.test(indicator)
  )
    doubts.push('该指标越高越好，而目标是低于参照值，请核对');
  return doubts;
}

function checkRange(values: ExactNumber[], unit: string): string[] {
  const top = { percent: '100', permille: '1000', per10k: '10000', per100k: '100000' };
  const share = readUnit(unit).share;
  if (share === null) return [];
  return values.some((value) => compare(value, top[share]) > 0 || compare(value, '0') < 0)
    ? [`目标值超出${unit}的可能范围，请核对`]
    : [];
}

/** Later stages of a plan ask for more, not less. */
function checkOrder(rules: SimpleRule[], { measure }: Subject): string[] {
  const values = rules.flatMap((rule) => (rule.kind === 'threshold' ? [rule] : []));
  if (values.length !== rules.length) return [];
  const slackens = values.some((rule, index) => {
    const before = values[index - 1];
    if (!before) return false;
    if (before.bound !== rule.bound) return true;
    const step = compare(rule.value, before.value);
    return rule.bound === 'min' && measure !== 'down' ? step < 0 : rule.bound === 'max' && step > 0;
  });
  return slackens ? ['后一阶段的目标低于前一阶段，请核对'] : [];
}
