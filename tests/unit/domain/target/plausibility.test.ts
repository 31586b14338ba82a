import { describe, expect, it } from 'vitest';
import { findContradictions } from '@/lib/domain/target/check-plausibility';
import type { MeasureDirection } from '@/lib/domain/target/measure-direction';
import type { RelativeRule, SimpleRule, TargetRule, TrendRule } from '@/lib/domain/target/rule';
import { directionOfRule } from '@/lib/domain/target/rule-direction';

const min = (value: string, inclusive = true): SimpleRule => ({
  kind: 'threshold',
  bound: 'min',
  value,
  inclusive,
});
const max = (value: string, inclusive = true): SimpleRule => ({
  kind: 'threshold',
  bound: 'max',
  value,
  inclusive,
});
const band = (low: string, high: string, centre?: string): SimpleRule => ({
  kind: 'band',
  low,
  high,
  ...(centre !== undefined && { centre }),
  side: 'both',
});
const trend = (direction: TrendRule['direction']): SimpleRule => ({
  kind: 'trend',
  direction,
  cadence: 'overall',
  strength: 'normal',
});
const change = (size: string, bound: RelativeRule['bound'] = 'exact'): SimpleRule => ({
  kind: 'relative',
  baseYear: 2020,
  change: size,
  changeIn: 'points',
  per: 'once',
  bound,
});
const against = (comparator: '>=' | '>' | '<=' | '<' | '~'): SimpleRule => ({
  kind: 'reference',
  comparator,
  reference: '全市平均水平',
});
const ratio = (bound: 'exact' | 'min' | 'max'): SimpleRule => ({
  kind: 'ratio',
  antecedent: '2',
  consequent: '3',
  bound,
});
const staged = (...rules: SimpleRule[]): TargetRule => ({
  kind: 'staged',
  steps: rules.map((rule, index) => ({ year: 2025 + 5 * index, rule })),
});
const compound = (...rules: SimpleRule[]): TargetRule => ({
  kind: 'compound',
  parts: rules.map((rule, index) => ({ label: `第${index + 1}项`, rule })),
});

describe('what a rule says against what its indicator measures', () => {
  const LOWER = '越低越好';
  const HIGHER = '越高越好';
  const RANGE = '超出%的可能范围';
  const SLACK = '后一阶段的目标低于前一阶段';

  it.each<[TargetRule, string, MeasureDirection, string[]]>([
    [min('94'), '%', 'up', []],
    [min('94'), '%', 'down', [LOWER]],
    [max('8'), '1/10万', 'down', []],
    [max('8'), '1/10万', 'up', [HIGHER]],
    [min('94'), '%', 'unknown', []],
    [min('100'), '%', 'up', []],
    [min('100.01'), '%', 'up', [RANGE]],
    [min('-0.01'), '%', 'up', [RANGE]],
    [max('1000'), '‰', 'down', []],
    [max('1000.1'), '‰', 'down', ['超出‰']],
    [max('10000.1'), '1/万', 'down', ['超出1/万']],
    [max('100000.1'), '1/10万', 'down', ['超出1/10万']],
    [min('5000'), '人', 'up', []],
    [min('1'), '%', 'up', ['小数形式']],
    [min('1.01'), '%', 'up', []],
    [min('0.95'), '%', 'up', ['小数形式']],
    [min('0.95'), '‰', 'up', []],
    [max('0.95'), '%', 'down', []],
    [min('0'), '%', 'up', ['目标值为0']],
    [max('0'), '%', 'down', []],
    [max('0', false), '%', 'down', ['目标值低于0']],
    [min('100', false), '%', 'up', ['不可能超过100%']],
    [max('100', false), '%', 'down', []],
    [min('100', false), '人', 'up', []],
    [band('40', '50'), '%', 'unknown', []],
    [band('90', '101'), '%', 'unknown', [RANGE]],
    [band('97', '103', '100'), '%', 'unknown', []],
    [band('98', '104', '101'), '%', 'unknown', [RANGE]],
    [trend('up'), '%', 'up', []],
    [trend('up'), '%', 'down', [LOWER]],
    [trend('down'), '%', 'up', [HIGHER]],
    [trend('hold'), '%', 'down', []],
    [change('5'), '%', 'up', []],
    [change('5'), '%', 'down', [LOWER]],
    [change('5', 'max'), '%', 'down', []],
    [change('-5'), '%', 'down', []],
    [change('-5'), '%', 'up', [HIGHER]],
    [change('-5', 'max'), '%', 'up', []],
    [change('-5', 'min'), '%', 'up', [HIGHER]],
    [change('0'), '%', 'unknown', ['变化幅度为0']],
    [ratio('exact'), '', 'unknown', []],
    [ratio('exact'), '%', 'unknown', ['目标值是比例']],
    [against('>='), '%', 'up', []],
    [against('>='), '%', 'down', [LOWER]],
    [against('<='), '%', 'up', [HIGHER]],
    [against('<'), '%', 'down', []],
    [against('~'), '%', 'down', []],
    [staged(min('90'), min('95')), '%', 'up', []],
    [staged(min('90'), min('90')), '%', 'up', []],
    [staged(min('95'), min('90')), '%', 'up', [SLACK]],
    [staged(max('9'), max('8')), '‰', 'down', []],
    [staged(max('8'), max('8')), '‰', 'down', []],
    [staged(max('8'), max('9')), '‰', 'down', [SLACK]],
    [staged(min('90'), max('95')), '%', 'unknown', [SLACK]],
    [staged(min('95'), trend('up')), '%', 'up', []],
    [staged(min('101'), min('102')), '%', 'up', [RANGE]],
    [compound(min('90'), min('101')), '%', 'up', [RANGE]],
    [compound(min('95'), min('90')), '%', 'up', []],
    [{ kind: 'unparsed', reason: '待定' }, '%', 'up', []],
    [{ kind: 'judgement', question: '基本形成' }, '%', 'up', []],
  ])('%j in %s, better %s', (rule, unit, measure, expected) => {
    const found = findContradictions(rule, { indicator: '某项指标', unit, measure });
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => expect(found[index]).toContain(words));
  });
});

describe('which way a reading should go', () => {
  it.each<[TargetRule, string]>([
    [min('94'), 'up'],
    [max('8'), 'down'],
    [band('40', '50'), 'band'],
    [ratio('exact'), 'band'],
    [ratio('min'), 'up'],
    [ratio('max'), 'down'],
    [trend('up'), 'up'],
    [trend('hold'), 'hold'],
    [change('5'), 'up'],
    [change('5', 'min'), 'up'],
    [change('5', 'max'), 'down'],
    [change('-5'), 'down'],
    [change('-5', 'max'), 'up'],
    [change('0'), 'hold'],
    [change('0', 'max'), 'hold'],
    [against('>'), 'up'],
    [against('<='), 'down'],
    [against('~'), 'band'],
    [{ kind: 'judgement', question: '基本形成' }, 'none'],
    [{ kind: 'unparsed', reason: '待定' }, 'none'],
    [staged(max('8'), min('9'), max('7')), 'down'],
    [staged(max('8'), max('9'), min('7')), 'up'],
    [staged(), 'none'],
    [compound(min('9'), min('8')), 'up'],
    [compound(min('9'), max('8')), 'none'],
    [compound(), 'none'],
  ])('%j: %s', (rule, direction) => expect(directionOfRule(rule)).toBe(direction));
});
