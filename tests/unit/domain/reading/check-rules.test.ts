import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, checkRules, ruleFindings, type ValuesOf } from '@/lib/domain/reading/check-rules';
import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import { findRuleClash } from '@/lib/domain/reading/find-rule-clash';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { operandValue } from '@/lib/domain/reading/operand-value';
import {
  fieldsOf,
  findRuleProblem,
  whyIdle,
  type FactsOf,
  type Operand,
  type OperandFacts,
  type StoredRule,
  type ValidationRule,
} from '@/lib/domain/reading/validation-rule';
import { runs } from '../../../support/property-runs';

const facts = (indicatorId: string, more: Partial<OperandFacts> = {}): OperandFacts => ({
  indicatorId,
  planKind: 'children',
  serial: '1',
  name: `指标${indicatorId}`,
  unit: '个',
  entryKind: 'value',
  dimensions: [],
  use: 'inForce',
  ...more,
});
const KNOWN: Record<string, OperandFacts> = {
  A: facts('A'),
  B: facts('B'),
  C: facts('C'),
  T: facts('T', { dimensions: ['sex'] }),
  P: facts('P', { unit: '%', entryKind: 'fraction' }),
  Q: facts('Q', { unit: '%', entryKind: 'fraction' }),
  R: facts('R', { use: 'retired' }),
  S: facts('S', { use: 'split' }),
  J: facts('J', { entryKind: 'judgement' }),
};
const factsOf: FactsOf = (id) => KNOWN[id];
const op = (indicatorId: string, field: Operand['field'] = 'value'): Operand => ({ indicatorId, field });
const stored = (rule: ValidationRule, isStrict = false, id = 'r1'): StoredRule => ({ id, rule, isStrict });
const atMost = (left: Operand, right: Operand, allowance = '0'): ValidationRule => ({
  kind: 'atMost',
  left,
  right,
  allowance,
});
const sum = (terms: Operand[], total: Operand, tolerance = '0'): ValidationRule => ({
  kind: 'sum',
  terms,
  total,
  tolerance,
});
const range = (operand: Operand, min: string | null, max: string | null): ValidationRule => ({
  kind: 'range',
  operand,
  min,
  max,
});

/** A: '12', P: '30/45'; a star: not to be quoted. */
function valuesOf(now: Record<string, string>, before: Record<string, string> = {}): ValuesOf {
  return ({ indicatorId, field }, when) => {
    const text = (when === 'thisYear' ? now : before)[indicatorId];
    if (text === undefined) return { kind: 'missing', why: `没有${indicatorId}` };
    const [value = '', denominator] = text.replace('*', '').split('/');
    const whole =
      denominator === undefined
        ? { value, scale: value.split('.')[1]?.length ?? 0, numerator: null, denominator: null }
        : { ...deriveRate(value, denominator, '%'), numerator: value, denominator };
    return operandValue(field, { whole, parts: [] }, KNOWN[indicatorId]!, !text.includes('*'));
  };
}

const said = (rule: ValidationRule, now: Record<string, string>, before: Record<string, string> = {}) => {
  const result = checkRule(stored(rule), factsOf, valuesOf(now, before));
  return result.outcome === 'broken' ? result.message : result.outcome;
};

describe('a rule', () => {
  it.each<[ValidationRule, Record<string, string>, string]>([
    [atMost(op('A'), op('B')), { A: '104', B: '104' }, 'holds'],
    [
      atMost(op('A'), op('B')),
      { A: '105', B: '104' },
      '“指标A”的数值 105 应不大于“指标B”的数值 104，现超出 1，请核对。',
    ],
    [atMost(op('A'), op('B'), '1'), { A: '105', B: '104' }, 'holds'],
    [
      atMost(op('A'), op('B'), '0.5'),
      { A: '105', B: '104' },
      '“指标A”的数值 105 应不大于“指标B”的数值 104（可超出 0.5），现超出 1，请核对。',
    ],
    [
      atMost(op('A'), op('B')),
      { A: '105', B: '104*' },
      '“指标A”的数值 105 应不大于“指标B”的数值（他单位填报，尚未审核），现不符，请核对。',
    ],
    [sum([op('A'), op('B')], op('C')), { A: '60', B: '45', C: '105' }, 'holds'],
    [
      sum([op('A'), op('B')], op('C')),
      { A: '60', B: '45', C: '104' },
      '“指标A”的数值 60 + “指标B”的数值 45 = 105，应等于“指标C”的数值 104，相差 1，请核对。',
    ],
    [sum([op('A'), op('B')], op('C'), '2'), { A: '60', B: '45', C: '104' }, 'holds'],
    // 98.4315… and 97.2153…: the difference is that of what is printed.
    [
      atMost(op('P'), op('Q')),
      { P: '24600/24992', Q: '9007/9265' },
      '“指标P”的数值 98.43 应不大于“指标Q”的数值 97.22，现超出 1.21，请核对。',
    ],
    [
      atMost(op('P'), op('Q')),
      { P: '10001/30000', Q: '1/3' },
      '“指标P”的数值 33.34 应不大于“指标Q”的数值 33.33，现超出 0.01，请核对。',
    ],
    [range(op('A'), '0', '100'), { A: '100' }, 'holds'],
    [range(op('A'), '0', '100'), { A: '100.1' }, '“指标A”的数值 100.1 应在 0 至 100 之间，请核对。'],
    [range(op('A'), '5', null), { A: '4' }, '“指标A”的数值 4 应不小于 5，请核对。'],
    // 1/3 of a hundred is 33.33…, which no decimal text holds.
    [atMost(op('P'), op('Q')), { P: '1/3', Q: '2/6' }, 'holds'],
    [range(op('P'), null, '33.33'), { P: '1/3' }, '“指标P”的数值 33.333 应不大于 33.33，请核对。'],
    [
      atMost(op('P', 'numerator'), op('Q', 'denominator')),
      { P: '7/9', Q: '3/6' },
      '“指标P”的分子 7 应不大于“指标Q”的分母 6，现超出 1，请核对。',
    ],
  ])('%j on %j: %s', (rule, now, expected) => {
    expect(said(rule, now)).toBe(expected);
  });

  it.each<['points' | 'percent', string, string, string, string]>([
    ['points', '5', '104', '100', 'holds'],
    ['points', '5', '106', '100', '“指标A”的数值 106：上年为 100，变化 6 个，应不超过 5 个，请核对。'],
    ['percent', '5', '95', '100', 'holds'],
    ['percent', '5', '94', '100', '“指标A”的数值 94：上年为 100，变化 6%，应不超过 5%，请核对。'],
    ['percent', '5', '94', '0', 'unchecked'],
  ])('change in %s by at most %s: %s after %s', (changeIn, most, now, before, expected) => {
    expect(said({ kind: 'change', operand: op('A'), most, changeIn }, { A: now }, { A: before })).toBe(
      expected,
    );
  });

  it('shows as many decimals as it takes to see why', () => {
    const rate = { kind: 'known', exact: Fraction.of(100, 3), shown: '33.33', quotable: true } as const;
    const result = checkRule(stored(range(op('P'), null, '33.33')), factsOf, () => rate);
    expect(result).toMatchObject({
      outcome: 'broken',
      message: '“指标P”的数值 33.333 应不大于 33.33，请核对。',
    });
  });

  it('claims nothing where a number is missing, or an indicator is out of use, and says why', () => {
    const why = (rule: ValidationRule, now: Record<string, string>) => {
      const result = checkRule(stored(rule), factsOf, valuesOf(now));
      return result.outcome === 'unchecked' ? result.why : result.outcome;
    };
    expect(why(atMost(op('A'), op('B')), { A: '1' })).toBe('没有B');
    expect(why(atMost(op('A'), op('T', 'male')), { A: '9', T: '5' })).toBe('“指标T”还没有“男”');
    expect(why(atMost(op('A'), op('R')), { A: '9', R: '1' })).toBe('“指标R”已停用');
    expect(why(atMost(op('A'), op('S')), { A: '9', S: '1' })).toBe('“指标S”已拆为分项');
    expect(why(atMost(op('A'), op('B', 'female')), { A: '9', B: '1' })).toBe('“指标B”不再填报“女”');
    expect(why(atMost(op('A'), op('X')), { A: '9' })).toBe('所涉指标已不存在');
    expect(whyIdle(atMost(op('A'), op('J')), factsOf)).toContain('研判');
  });

  it('speaks at every row concerned, mildly or strictly', () => {
    const rules = [
      stored(atMost(op('A'), op('B')), false, 'mild'),
      stored(range(op('A'), null, '1'), true, 'strict'),
    ];
    const outcomes = checkRules(rules, factsOf, valuesOf({ A: '3', B: '2' }));
    expect(ruleFindings(outcomes, 'A')).toMatchObject({
      errors: [{ code: 'rule:strict', field: 'value', stops: 'submitting' }],
      questions: [{ code: 'rule:mild', field: 'value', answer: 'explain' }],
    });
    expect(ruleFindings(outcomes, 'B')).toMatchObject({ errors: [], questions: [{ code: 'rule:mild' }] });
    expect(ruleFindings(outcomes, 'C')).toEqual({ errors: [], questions: [] });
  });
});

describe('laws of rules', () => {
  const count = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

  it('a sum is exact and does not depend on the order of its terms or of the rules', () => {
    fc.assert(
      fc.property(count, count, count, (a, b, off) => {
        const now = { A: String(a), B: String(b), C: String(a + b + off) };
        const one = stored(sum([op('A'), op('B')], op('C')), false, 'one');
        const other = stored(sum([op('B'), op('A')], op('C')), false, 'other');
        const outcomes = checkRules([one, other], factsOf, valuesOf(now));
        expect(outcomes.map(({ outcome }) => outcome === 'holds')).toEqual([off === 0n, off === 0n]);
        const reversed = checkRules([other, one], factsOf, valuesOf(now));
        expect([...reversed].reverse()).toEqual(outcomes);
      }),
      { numRuns: runs(200) },
    );
  });

  it('of two numbers at most one is above the other, and an allowance covers exactly the difference', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const now = { A: String(a), B: String(b) };
        const isAbove = said(atMost(op('A'), op('B')), now) !== 'holds';
        const isBelow = said(atMost(op('B'), op('A')), now) !== 'holds';
        expect(isAbove && isBelow).toBe(false);
        expect(isAbove).toBe(a > b);
        if (a > b) expect(said(atMost(op('A'), op('B'), String(a - b)), now)).toBe('holds');
        if (a > b && a - b > 1n)
          expect(said(atMost(op('A'), op('B'), String(a - b - 1n)), now)).not.toBe('holds');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('what is wrong with a rule by itself', () => {
  it.each<[ValidationRule, string | RegExp | null]>([
    [atMost(op('A'), op('B')), null],
    [atMost(op('A'), op('A')), /同一个数/],
    [atMost(op('T', 'male'), op('T')), null],
    [atMost(op('A'), op('')), '请从列表中选择指标。'],
    [atMost(op('A'), op('R')), /已停用，请另选/],
    [atMost(op('A'), op('P')), /单位/],
    [atMost(op('A'), op('P', 'denominator')), null],
    [sum([op('A')], op('C')), /至少选择两个/],
    [sum([op('A'), op('A')], op('C')), /加了两次/],
    [sum([op('A'), op('C')], op('C')), /不能同时是加数/],
    [
      sum(
        Array.from({ length: 12 }, () => op('A')),
        op('C'),
      ),
      /最多涉及 12 项/,
    ],
    [range(op('A'), null, null), /请填写下限或上限/],
    [range(op('A'), '5', '4'), /下限大于上限/],
    [range(op('A'), '5', '5'), null],
  ])('%j: %s', (rule, problem) => {
    const found = findRuleProblem(rule, factsOf);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });

  it('offers the fields an indicator has', () => {
    expect(fieldsOf(KNOWN.A!)).toEqual(['value']);
    expect(fieldsOf({ entryKind: 'fraction', dimensions: ['area', 'sex'] })).toEqual([
      'value',
      'numerator',
      'denominator',
      'male',
      'female',
      'urban',
      'rural',
    ]);
  });
});

describe('rules beside each other', () => {
  const clash = (rule: ValidationRule, ...others: ValidationRule[]) =>
    findRuleClash(
      rule,
      others.map((other, index) => stored(other, false, `r${index}`)),
      factsOf,
    );
  const AB = atMost(op('A'), op('B'));
  const BC = atMost(op('B'), op('C'));

  it('names the ring that leaves only equal numbers', () => {
    expect(clash(atMost(op('B'), op('A')), AB)).toMatchObject({ kind: 'equality', ruleIds: ['r0'] });
    const long = clash(atMost(op('C'), op('A')), AB, BC);
    expect(long).toMatchObject({ kind: 'equality', ruleIds: ['r0', 'r1'] });
    expect(long?.message).toContain('“指标A”的数值不大于“指标B”的数值');
    expect(clash(atMost(op('C'), op('A'), '1'), AB, BC)).toBeNull();
  });

  it('names what can never be met', () => {
    expect(clash(range(op('A'), '5', null), range(op('A'), null, '4'))).toMatchObject({
      kind: 'contradiction',
      ruleIds: ['r0'],
    });
    const chain = clash(range(op('A'), '5', null), AB, BC, range(op('C'), null, '4'));
    expect(chain).toMatchObject({ kind: 'contradiction', ruleIds: ['r0', 'r1', 'r2'] });
    expect(clash(range(op('A'), '4', null), AB, BC, range(op('C'), null, '4'))).toBeNull();
    expect(clash(AB, range(op('A'), '5', null), range(op('B'), null, '4'))).toMatchObject({
      kind: 'contradiction',
    });
  });

  it('knows its like, whatever the order of a sum', () => {
    expect(clash(AB, AB)).toMatchObject({ kind: 'same' });
    expect(clash(sum([op('A'), op('B')], op('C')), sum([op('B'), op('A')], op('C')))).toMatchObject({
      kind: 'same',
    });
    expect(clash(AB, BC)).toBeNull();
  });
});

it.each<[ValidationRule, string]>([
  [atMost(op('A'), op('T', 'male')), '“指标A”的数值不大于“指标T”的数值（男）'],
  [sum([op('A'), op('B')], op('C'), '2'), '“指标A”的数值 + “指标B”的数值 等于“指标C”的数值，可相差 2'],
  [range(op('P', 'numerator'), null, '9'), '“指标P”的分子不大于 9'],
  [
    { kind: 'change', operand: op('P'), most: '3', changeIn: 'points' },
    '“指标P”的数值与上年相比变化不超过 3 个百分点',
  ],
])('%j reads “%s”', (rule, text) => {
  expect(describeValidationRule(rule, factsOf)).toBe(text);
});
