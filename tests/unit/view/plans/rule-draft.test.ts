import { describe, expect, it } from 'vitest';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { draftOfRule, ruleOfDraft, type RuleDraft } from '@/lib/view/plans/rule-draft';

const RULES: SimpleRule[] = [
  { kind: 'threshold', bound: 'min', value: '94', inclusive: true },
  { kind: 'threshold', bound: 'max', value: '8', inclusive: false },
  { kind: 'band', low: '43.65', high: '46.35', centre: '45', side: 'both' },
  { kind: 'band', low: '1', high: '2', side: 'low' },
  { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
  { kind: 'trend', direction: 'up', cadence: 'yearly', strength: 'marked' },
  { kind: 'trend', direction: 'hold', cadence: 'overall', strength: 'normal' },
  { kind: 'relative', baseYear: 2020, change: '-0.2', changeIn: 'percent', per: 'once', bound: 'min' },
  { kind: 'relative', baseYear: 'previous', change: '-1', changeIn: 'points', per: 'year', bound: 'min' },
  { kind: 'relative', baseYear: null, change: '5', changeIn: 'absolute', per: 'once', bound: 'exact' },
  { kind: 'reference', comparator: '~', reference: '女职工比例' },
  { kind: 'judgement', question: '是否基本形成' },
];

const threshold = (changes: Partial<RuleDraft>): RuleDraft => ({
  ...draftOfRule({ kind: 'unparsed', reason: '' }, 2020),
  ...changes,
});

describe('the rule form', () => {
  it.each(RULES)('gives back the rule it was filled with: %o', (rule) => {
    expect(ruleOfDraft(draftOfRule(rule, 2020))).toEqual({ ok: true, rule });
  });

  it.each<TargetRule>([
    { kind: 'unparsed', reason: 'x' },
    { kind: 'staged', steps: [] },
    { kind: 'compound', parts: [] },
  ])('starts empty for what it cannot hold: $kind', (rule) => {
    expect(ruleOfDraft(draftOfRule(rule, 2020))).toMatchObject({
      ok: false,
      errors: { value: '请填写数值' },
    });
  });

  it.each([
    ['９４．５０', '94.5'],
    ['1,234', '1234'],
    [' 0.50 ', '0.5'],
    ['007', '7'],
  ])('reads %j as %s', (value, expected) => {
    expect(ruleOfDraft(threshold({ value }))).toMatchObject({ ok: true, rule: { value: expected } });
  });

  it.each(['94%', '九十', '1,23', '-5', '1e3', '9 4 x'])('asks for a number instead of %j', (value) => {
    expect(ruleOfDraft(threshold({ value }))).toMatchObject({
      ok: false,
      errors: { value: expect.any(String) },
    });
  });

  it('names every field that is missing', () => {
    const outcome = ruleOfDraft(threshold({ kind: 'relative', baseYear: '20', amount: '' }));
    expect(outcome).toMatchObject({
      ok: false,
      errors: { baseYear: '请填写四位年份，如 2020', amount: '请填写数值' },
    });
    expect(ruleOfDraft(threshold({ kind: 'judgement', question: ' ' }))).toMatchObject({ ok: false });
  });

  it.each<[Partial<RuleDraft>, object]>([
    [{ kind: 'band', low: '50', high: '40' }, { high: '上限应大于下限' }],
    [{ kind: 'ratio', antecedent: '2', consequent: '0' }, { consequent: '后项应大于 0' }],
    [{ kind: 'relative', baseYear: '2020', amount: '0.0' }, { amount: '变化幅度应大于 0' }],
    [{ kind: 'relative', baseYear: '1850', amount: '5' }, { baseYear: '请填写四位年份，如 2020' }],
  ])('does not say back as a rule what cannot be met: %o', (changes, errors) => {
    expect(ruleOfDraft(threshold(changes))).toEqual({ ok: false, errors });
  });

  it('keeps the fields of other kinds when the kind changes', () => {
    const draft = { ...draftOfRule(RULES[0] as SimpleRule, 2020), kind: 'band' as const };
    expect(ruleOfDraft({ ...draft, kind: 'threshold' })).toEqual({ ok: true, rule: RULES[0] });
  });
});
