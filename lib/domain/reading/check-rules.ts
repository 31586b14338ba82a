import { Fraction } from '../scoring/fraction';
import { changeUnit, describeOperand, describeRange } from './describe-validation-rule';
import type { EntryError } from './interpret-entry';
import type { OperandValue } from './operand-value';
import type { Question } from './reading-check';
import { operandsOf, whyIdle, type FactsOf, type Operand, type StoredRule } from './validation-rule';

/** Whose number, of the year that is checked or of the one before. */
export type ValuesOf = (operand: Operand, when: 'thisYear' | 'lastYear') => OperandValue;

export type RuleOutcome = StoredRule &
  (
    | { outcome: 'holds' }
    | { outcome: 'broken'; message: string }
    /** Nothing is claimed where a number is missing. */
    | { outcome: 'unchecked'; why: string }
  );

type Known = Extract<OperandValue, { kind: 'known' }>;
type Verdict = { outcome: 'holds' } | { outcome: 'broken'; message: string };

/** Each rule by itself; the order of the rules and of what they speak of changes nothing. */
export function checkRules(
  rules: readonly StoredRule[],
  factsOf: FactsOf,
  valuesOf: ValuesOf,
): RuleOutcome[] {
  return rules.map((stored) => checkRule(stored, factsOf, valuesOf));
}

export function checkRule(stored: StoredRule, factsOf: FactsOf, valuesOf: ValuesOf): RuleOutcome {
  const { rule } = stored;
  const idle = whyIdle(rule, factsOf);
  if (idle !== null) return { ...stored, outcome: 'unchecked', why: idle };
  const values = operandsOf(rule).map((operand) => valuesOf(operand, 'thisYear'));
  const last = rule.kind === 'change' ? [valuesOf(rule.operand, 'lastYear')] : [];
  const known: Known[] = [];
  for (const value of [...values, ...last]) {
    if (value.kind === 'missing') return { ...stored, outcome: 'unchecked', why: value.why };
    known.push(value);
  }
  const verdict = judge(stored, known, factsOf);
  return verdict
    ? { ...stored, ...verdict }
    : { ...stored, outcome: 'unchecked', why: '上年为 0，无法按百分比比较' };
}

/** Null where a percentage of nothing is asked for. */
function judge({ rule }: StoredRule, known: readonly Known[], factsOf: FactsOf): Verdict | null {
  const label = (operand: Operand, value: Known) =>
    `${describeOperand(operand, factsOf)}${value.quotable ? ` ${value.shown}` : '（他单位填报，尚未审核）'}`;
  const isOpen = known.every(({ quotable }) => quotable);
  switch (rule.kind) {
    case 'atMost': {
      const [left, right] = known as [Known, Known];
      const over = left.exact.minus(right.exact);
      if (over.compare(Fraction.of(rule.allowance)) <= 0) return HOLDS;
      const more = rule.allowance === '0' ? '' : `（可超出 ${rule.allowance}）`;
      return broken(
        `${label(rule.left, left)} 应不大于${label(rule.right, right)}${more}`,
        isOpen ? `现超出 ${printed(over, seen(left).minus(seen(right)))}` : NOT_SO,
      );
    }
    case 'sum': {
      const terms = known.slice(0, -1);
      const total = known.at(-1)!;
      const sum = sumOf(terms.map(({ exact }) => exact));
      const off = sum.minus(total.exact).abs();
      if (off.compare(Fraction.of(rule.tolerance)) <= 0) return HOLDS;
      const within = rule.tolerance === '0' ? '' : `（可相差 ${rule.tolerance}）`;
      const added = terms.map((term, index) => label(rule.terms[index]!, term)).join(' + ');
      const equals = terms.every(({ quotable }) => quotable)
        ? ` = ${printed(sum, sumOf(terms.map(seen)))}，`
        : ' ';
      return broken(
        `${added}${equals}应等于${label(rule.total, total)}${within}`,
        isOpen ? `相差 ${printed(off, sumOf(terms.map(seen)).minus(seen(total)).abs())}` : NOT_SO,
      );
    }
    case 'range': {
      const [value] = known as [Known];
      if (isWithin(value.exact, rule)) return HOLDS;
      const seen = { ...value, shown: visiblyOutside(value, rule) };
      return broken(`${label(rule.operand, seen)} 应${describeRange(rule.min, rule.max)}`);
    }
    case 'change': {
      const [now, before] = known as [Known, Known];
      const change = changeOf(now, before, rule.changeIn);
      if (change === null) return null;
      if (change.compare(Fraction.of(rule.most)) <= 0) return HOLDS;
      const unit = rule.changeIn === 'percent' ? '%' : changeUnit(rule, factsOf);
      const figures = isOpen
        ? `上年为 ${before.shown}，变化 ${printed(change, rule.changeIn === 'points' ? seen(now).minus(seen(before)).abs() : change)}${unit}，`
        : '';
      return broken(`${label(rule.operand, now)}：${figures}应不超过 ${rule.most}${unit}`);
    }
  }
}

type Bounds = { min: string | null; max: string | null };

const isWithin = (number: Fraction, { min, max }: Bounds): boolean =>
  (min === null || number.compare(Fraction.of(min)) >= 0) &&
  (max === null || number.compare(Fraction.of(max)) <= 0);

/** The number as printed, or with as many decimals as it takes to see that it lies outside. */
function visiblyOutside({ exact, shown }: Known, bounds: Bounds): string {
  if (!/^-?[\d.]+$/.test(shown) || !isWithin(Fraction.of(shown), bounds)) return shown;
  for (let decimals = 3; decimals <= 12; decimals += 1) {
    if (!isWithin(exact.rounded(decimals), bounds)) return exact.toFixed(decimals);
  }
  return shown;
}

const HOLDS = { outcome: 'holds' } as const;
const NOT_SO = '现不符';

const broken = (...sayings: string[]): Verdict => ({
  outcome: 'broken',
  message: `${sayings.join('，')}，请核对。`,
});

function changeOf(now: Known, before: Known, changeIn: 'points' | 'percent'): Fraction | null {
  const change = now.exact.minus(before.exact).abs();
  if (changeIn === 'points') return change;
  if (before.exact.sign() === 0) return null;
  return change.timesInteger(100).over(before.exact.abs());
}

const sumOf = (numbers: readonly Fraction[]): Fraction =>
  numbers.reduce((sum, number) => sum.plus(number), Fraction.ZERO);

/** As it is printed, so that whoever subtracts what is printed gets the same. */
const seen = ({ exact, shown }: Known): Fraction => (/^-?[\d.]+$/.test(shown) ? Fraction.of(shown) : exact);

/** What follows from the printed numbers, where that is something; at most two decimals, or as many as it takes. */
function printed(exact: Fraction, bySight: Fraction): string {
  const number = bySight.sign() > 0 ? bySight : exact;
  for (let decimals = 2; decimals <= 10; decimals += 1) {
    const text = number.toFixed(decimals);
    if (/[1-9]/.test(text)) return text.replace(/\.?0+$/, '');
  }
  return '0';
}

/** What the outcomes say at one row: broken rules that speak of it, where they do. */
export function ruleFindings(
  outcomes: readonly RuleOutcome[],
  indicatorId: string,
): { errors: EntryError[]; questions: Question[] } {
  const found: { errors: EntryError[]; questions: Question[] } = { errors: [], questions: [] };
  for (const result of outcomes) {
    const own = operandsOf(result.rule).find((operand) => operand.indicatorId === indicatorId);
    if (result.outcome !== 'broken' || !own) continue;
    const { id, isStrict, message } = result;
    const finding = { ...placeOf(own.field), code: `rule:${id}` as const, message };
    if (isStrict) found.errors.push({ ...finding, stops: 'submitting' });
    else found.questions.push({ ...finding, answer: 'explain' });
  }
  return found;
}

function placeOf(field: Operand['field']) {
  if (field === 'value' || field === 'numerator' || field === 'denominator') return { field };
  return { field: 'value' as const, part: field };
}
