import { multiply } from './exact-number';
import type { BandRule, RelativeRule, SimpleRule, TargetRule, ThresholdRule, TrendRule } from './rule';
import { readUnit } from './target-unit';

/**
 * The canonical target text of a rule: parsing it for the same indicator gives the rule back. An unparsed rule has
 * no text. Bands around a centre assume the tolerance of the settings they were read with.
 */
export function printRule(rule: TargetRule, unit: string): string {
  switch (rule.kind) {
    case 'staged':
      return rule.steps.map((step) => `${step.year}年${printSimple(step.rule, unit)}`).join('；');
    case 'compound':
      return rule.parts.map((part) => `${part.label}${printSimple(part.rule, unit)}`).join('；');
    case 'unparsed':
      return '';
    default:
      return printSimple(rule, unit);
  }
}

/** Suffix a printed level carries: the share sign, the measure word, or nothing. */
export function levelSuffix(unit: string): string {
  const family = readUnit(unit);
  if (family.share) return { percent: '%', permille: '‰', per10k: '/万', per100k: '/10万' }[family.share];
  return '';
}

function printSimple(rule: SimpleRule, unit: string): string {
  switch (rule.kind) {
    case 'threshold':
      return printThreshold(rule, unit);
    case 'band':
      return printBand(rule, unit);
    case 'ratio':
      return `${{ exact: '', min: '不低于', max: '不超过' }[rule.bound]}${rule.antecedent}:${rule.consequent}`;
    case 'trend':
      return printTrend(rule);
    case 'relative':
      return printRelative(rule, unit);
    case 'reference':
      return printReference(rule.comparator, rule.reference);
    case 'judgement':
      return rule.question;
  }
}

function printThreshold({ bound, inclusive, value }: ThresholdRule, unit: string): string {
  const sign = bound === 'min' ? (inclusive ? '≥' : '>') : inclusive ? '≤' : '<';
  return `${sign}${value}${levelSuffix(unit)}`;
}

function printBand({ centre, low, high, side }: BandRule, unit: string): string {
  const suffix = levelSuffix(unit);
  if (centre !== undefined) return `${side === 'high' ? '控制在' : ''}${centre}${suffix}左右`;
  const prefix = { both: '', low: '不低于', high: '不超过' }[side];
  return `${prefix}${low}${suffix}~${high}${suffix}`;
}

function printTrend({ direction, cadence, strength }: TrendRule): string {
  const yearly = cadence === 'yearly' ? '逐年' : '';
  if (direction === 'hold')
    return `${yearly}${{ normal: '', marked: '明显', consolidate: '巩固', contain: '有效控制' }[strength]}保持稳定`;
  const verb = direction === 'up' ? '提高' : '降低';
  switch (strength) {
    case 'normal':
      return `${yearly}${verb}`;
    case 'marked':
      return `${yearly}明显${verb}`;
    case 'consolidate':
      return `${yearly}巩固${verb}`;
    case 'contain':
      return direction === 'down' ? `${yearly}得到控制` : `${yearly}得到控制${verb}`;
  }
}

function printRelative({ baseYear, change, changeIn, per, bound }: RelativeRule, unit: string): string {
  const isDown = change.startsWith('-');
  const size = isDown ? change.slice(1) : change;
  const amount = {
    percent: `${multiply(size, '100')}%`,
    points: `${size}${readUnit(unit).share === 'permille' ? '个千分点' : '个百分点'}`,
    absolute: size,
  }[changeIn];
  const base =
    baseYear === null
      ? ''
      : baseYear === 'previous'
        ? per === 'year'
          ? ''
          : '比上年'
        : `以${baseYear}年为基数`;
  const pace = per === 'once' ? '' : baseYear === null ? '年均' : '每年';
  const limit = { exact: '', min: '以上', max: '以内' }[bound];
  return `${base}${pace}${isDown ? '下降' : '提高'}${amount}${limit}`;
}

function printReference(comparator: '>=' | '>' | '<=' | '<' | '~', reference: string): string {
  if (comparator === '~') return `与${reference}相适应`;
  return `${{ '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' }[comparator]}${reference}`;
}
