import { describe, expect, it } from 'vitest';
import type { OperandFacts, ValidationRule } from '@/lib/domain/reading/validation-rule';
import { draftOf, previewRule, ruleOf, whatIsMissing, withIndicator } from '@/lib/view/rules/rule-draft';
import {
  factsAmong,
  rulesFinding,
  searchOptions,
  toOptions,
  toRuleRows,
  trialSentence,
} from '@/lib/view/rules/rule-rows';

const facts = (indicatorId: string, more: Partial<OperandFacts> = {}): OperandFacts => ({
  indicatorId,
  planKind: 'children',
  serial: '8',
  name: '3岁以下儿童系统管理率',
  unit: '%',
  entryKind: 'fraction',
  dimensions: [],
  use: 'inForce',
  ...more,
});
const A = facts('a');
const B = facts('b', { planKind: 'women', serial: '4', name: '孕产妇系统管理率' });
const OLD = facts('c', { use: 'retired', name: '旧指标' });
const op = (indicatorId: string) => ({ indicatorId, field: 'value' as const });
const AT_MOST: ValidationRule = { kind: 'atMost', left: op('a'), right: op('b'), allowance: '0' };

const listed = (rule: ValidationRule | null, more = {}) => ({
  id: 'r',
  rule,
  isStrict: false,
  enabled: true,
  version: 1,
  changedBy: '李敏',
  changedAt: new Date('2026-03-12T06:05:00Z'),
  ...more,
});

describe('the list of rules', () => {
  it('tells each in words, with who set it when', () => {
    expect(toRuleRows([listed(AT_MOST)], [A, B])).toMatchObject([
      {
        text: '“3岁以下儿童系统管理率”的数值不大于“孕产妇系统管理率”的数值',
        consequence: '提醒并说明原因',
        idle: null,
        changed: '李敏 2026-03-12 14:05',
      },
    ]);
  });

  it('says which rests, and why', () => {
    const rows = toRuleRows([listed({ ...AT_MOST, right: op('c') }), listed(null)], [A, B, OLD]);
    expect(rows.map(({ idle }) => idle)).toEqual(['“旧指标”已停用', '无法识别']);
  });

  it.each<[{ enabled: boolean; idle: string | null }[], string]>([
    [[], '还没有设置校验规则。'],
    [[{ enabled: true, idle: null }], '已设 1 条校验规则，全部启用。'],
    [
      [
        { enabled: true, idle: '停用' },
        { enabled: true, idle: null },
        { enabled: false, idle: '停用' },
      ],
      '已设 3 条校验规则，2 条启用，其中 1 条暂不适用。',
    ],
    [[{ enabled: false, idle: null }], '已设 1 条校验规则，全部停用。'],
  ])('%j: %s', (rows, sentence) => {
    expect(rulesFinding(rows)).toBe(sentence);
  });
});

describe('choosing an indicator', () => {
  it('offers what takes values, and finds it by any words of plan, number and name', () => {
    const options = toOptions([A, B, OLD, facts('j', { entryKind: 'judgement' })]);
    expect(options.map(({ label }) => label)).toEqual([
      '儿童 8 · 3岁以下儿童系统管理率（%）',
      '妇女 4 · 孕产妇系统管理率（%）',
    ]);
    const found = (query: string) => searchOptions(options, query).map(({ indicatorId }) => indicatorId);
    expect(found('')).toEqual(['a', 'b']);
    expect(found('系统管理率')).toEqual(['a', 'b']);
    expect(found('妇女 系统')).toEqual(['b']);
    expect(found('系统 儿童')).toEqual(['a']);
  });

  it('keeps the field where the new indicator has it', () => {
    const numerator = { indicatorId: 'a', field: 'numerator' as const };
    expect(withIndicator(numerator, B)).toEqual({ indicatorId: 'b', field: 'numerator' });
    expect(withIndicator(numerator, facts('v', { entryKind: 'value' }))).toEqual({
      indicatorId: 'v',
      field: 'value',
    });
  });
});

describe('the builder', () => {
  it.each<[ValidationRule]>([
    [AT_MOST],
    [{ kind: 'sum', terms: [op('a'), op('b')], total: op('c'), tolerance: '2' }],
    [{ kind: 'range', operand: op('a'), min: null, max: '5' }],
    [{ kind: 'change', operand: op('a'), most: '3', changeIn: 'percent' }],
  ])('shows %j as it is stored', (rule) => {
    expect(ruleOf(draftOf({ rule, isStrict: true }))).toEqual(rule);
    expect(whatIsMissing(rule)).toBeNull();
  });

  it('says what is still missing, then what the rule means', () => {
    const draft = draftOf(null);
    expect(whatIsMissing(ruleOf(draft))).toBe('请在上面选择指标。');
    expect(whatIsMissing(ruleOf({ ...draft, kind: 'range', left: op('a') }))).toBe('请填写下限或上限。');
    expect(whatIsMissing(ruleOf({ ...draft, kind: 'change', left: op('a') }))).toBe('请填写变化幅度。');
    const factsOf = factsAmong([A, B]);
    expect(previewRule(AT_MOST, true, factsOf)).toBe(
      '“3岁以下儿童系统管理率”的数值不大于“孕产妇系统管理率”的数值；不符的，不得提交。',
    );
  });
});

it.each<[('holds' | 'broken' | 'unchecked')[], string]>([
  [['holds', 'broken', 'holds', 'broken'], '2022—2025 年有 2 年不符：'],
  [['holds', 'broken', 'unchecked', 'holds'], '2022—2025 年有 1 年不符，1 年数据不全未核对：'],
  [['holds', 'holds', 'holds', 'unchecked'], '2022—2025 年核对了 3 年，均符合，1 年数据不全未核对。'],
  [['unchecked', 'unchecked', 'unchecked', 'unchecked'], '2022—2025 年没有可以核对的数据。'],
])('%j: %s', (outcomes, sentence) => {
  const years = outcomes.map((outcome, index) => ({ year: 2022 + index, outcome, message: '' }));
  expect(trialSentence(years)).toBe(sentence);
});
