import { multiply } from './exact-number';
import type { BandRule, RelativeRule, SimpleRule, TargetRule, ThresholdRule, TrendRule } from './rule';
import { readUnit } from './target-unit';

/** A rule in the words of a civil servant: “≥ 94%，含 94%，越高越好”. */
export function describeRule(rule: TargetRule, unit: string): string {
  switch (rule.kind) {
    case 'staged':
      return rule.steps.map((step) => `${step.year}年：${describeSimple(step.rule, unit)}`).join('；');
    case 'compound':
      return rule.parts.map((part) => `${part.label}：${describeSimple(part.rule, unit)}`).join('；');
    case 'unparsed':
      return `未能解析：${rule.reason}`;
    default:
      return describeSimple(rule, unit);
  }
}

/** 94 → 94%; 8 → 8/10万; 12.5 → 12.5 年. */
function withUnit(value: string, unit: string): string {
  const share = readUnit(unit).share;
  if (share) return value + { percent: '%', permille: '‰', per10k: '/万', per100k: '/10万' }[share];
  const word = unit.trim();
  return word === '' ? value : `${value} ${word}`;
}

function describeSimple(rule: SimpleRule, unit: string): string {
  switch (rule.kind) {
    case 'threshold':
      return describeThreshold(rule, unit);
    case 'band':
      return describeBand(rule, unit);
    case 'ratio':
      return `比例${{ exact: '为', min: '不低于', max: '不超过' }[rule.bound]} ${rule.antecedent}∶${rule.consequent}`;
    case 'trend':
      return describeTrend(rule);
    case 'relative':
      return describeRelative(rule, unit);
    case 'reference':
      return `${{ '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于', '~': '与之相适应：' }[rule.comparator]}“${rule.reference}”`;
    case 'judgement':
      return `人工研判：“${rule.question}”，不自动评价`;
  }
}

function describeThreshold({ bound, inclusive, value }: ThresholdRule, unit: string): string {
  const printed = withUnit(value, unit);
  const sign = bound === 'min' ? (inclusive ? '≥' : '＞') : inclusive ? '≤' : '＜';
  const better = bound === 'min' ? '越高越好' : '越低越好';
  if (value === '0' && bound === 'max') return `${sign} ${printed}，即不发生`;
  return `${sign} ${printed}，${inclusive ? '含' : '不含'} ${printed}，${better}`;
}

function describeBand({ low, high, centre, side }: BandRule, unit: string): string {
  const range = `${withUnit(low, unit)} 至 ${withUnit(high, unit)}`;
  const around = centre === undefined ? '' : `${withUnit(centre, unit)} 左右，即 `;
  const sides = { both: '在此区间内为达标', low: '不低于下限为达标', high: '不高于上限为达标' }[side];
  return `${around}${range}，含两端，${sides}`;
}

function describeTrend({ direction, cadence, strength }: TrendRule): string {
  const worse = direction === 'up' ? '不低于基期' : '不高于基期';
  if (direction === 'hold') return `${cadence === 'yearly' ? '逐年' : '总体'}保持稳定，与基期基本持平`;
  if (strength === 'consolidate' || strength === 'contain')
    return `${strength === 'contain' ? '得到控制' : `巩固${direction === 'up' ? '提高' : '降低'}`}，${cadence === 'yearly' ? worse.replace('基期', '上年') : worse}`;
  const verb = direction === 'up' ? '提高' : '降低';
  const degree = strength === 'marked' ? '明显' : '';
  return cadence === 'yearly'
    ? `逐年${degree}${verb}，每年都要${direction === 'up' ? '高' : '低'}于上年`
    : `${degree}${verb}，与基期相比${direction === 'up' ? '上升' : '下降'}`;
}

function describeRelative({ baseYear, change, changeIn, per, bound }: RelativeRule, unit: string): string {
  const isDown = change.startsWith('-');
  const size = isDown ? change.slice(1) : change;
  const share = readUnit(unit).share;
  const points = share === 'permille' ? `${size} 个千分点` : `${size} 个百分点`;
  const amount = { percent: `${multiply(size, '100')}%`, points, absolute: withUnit(size, unit) }[changeIn];
  const base =
    baseYear === null ? '（未写明与哪一年相比）' : baseYear === 'previous' ? '比上年' : `比 ${baseYear} 年`;
  const limit = { exact: '', min: '至少', max: '不超过 ' }[bound];
  const verb = isDown ? '下降' : '提高';
  return `${base}${per === 'year' ? '每年' : ''}${limit === '至少' ? `至少${verb}` : verb} ${bound === 'max' ? limit : ''}${amount}`;
}
