import type { Facts } from './facts';
import { Fraction } from './fraction';
import { brokenBound, type Bound, type Goal } from './goal';
import { classifyPace } from './pace';
import { isDerived, type Reading, type Series } from './series';
import type { ScoringSettings } from './settings';
import { typeset } from './typeset';
import type { UnitFacts } from './unit';

/**
 * 2024 年 92.10% – a reading keeps its own decimals; a derived rate has two, and more where two would put it on the
 * wrong side of the goal or make it look like `beside`, the reading it is compared with in the same breath.
 */
export function wordReading(
  reading: Reading,
  series: Series,
  goal: Goal | null,
  beside: Reading | null = null,
): string {
  return `${reading.year} 年 ${typeset(printReading(reading, series, goal, beside))}${series.unit.suffix}`;
}

/** The reading's number, to be computed with further; `typeset` before it is shown. */
export function printReading(
  reading: Reading,
  series: Series,
  goal: Goal | null = null,
  beside: Reading | null = null,
): string {
  if (!isDerived(reading, series.unit)) return reading.point.value.replace(':', '∶');
  const { value } = reading;
  const side = goal && brokenBound(goal, value);
  const differs = beside !== null && beside.value.compare(value) !== 0;
  return printUntil(value, (decimals) => {
    const printed = value.rounded(decimals);
    if (goal && brokenBound(goal, printed) !== side) return false;
    return !differs || beside.value.rounded(decimals).compare(printed) !== 0;
  });
}

/** So many decimals, or as many more (up to eight) as it takes for the printed number to tell the same story. */
function printUntil(value: Fraction, isFaithful: (decimals: number) => boolean, from = 2): string {
  for (let decimals = from; decimals < 8; decimals += 1) {
    if (isFaithful(decimals)) return value.toFixed(decimals);
  }
  return value.toFixed(8);
}

/** 0.98 – never rounded into another class than its own. */
export function wordPace(ratio: Fraction, settings: ScoringSettings): string {
  const own = classifyPace(ratio, settings);
  return typeset(printUntil(ratio, (decimals) => classifyPace(ratio.rounded(decimals), settings) === own));
}

/** A number computed from others: two decimals, more where these would leave fewer than two significant digits. */
export function printComputed(value: Fraction, decimals = 2): string {
  if (value.sign() === 0) return value.toFixed(decimals);
  return typeset(printUntil(value, (tried) => isTelling(value, value.rounded(tried), tried), decimals));
}

const TENTH = Fraction.of('0.1');

function isTelling(value: Fraction, printed: Fraction, decimals: number): boolean {
  if (printed.compare(value) === 0) return true;
  const size = printed.abs();
  return size.compare(TENTH) >= 0 || size.times(Fraction.of(`1e${decimals}`)).compare(Fraction.of(10)) >= 0;
}

/** Shares and levels rise and fall; counted and measured things become more and fewer. */
export function changeVerbs({ kind, suffix }: UnitFacts): { up: string; down: string } {
  const isLevel = kind !== 'other' || /^ ?[岁年分]?$/.test(suffix);
  return isLevel ? { up: '提高', down: '降低' } : { up: '增加', down: '减少' };
}

/** 提高 0.31 个百分点 · 降低 2.00/10万 · 减少 3 个 · 持平 */
export function wordChange(change: Fraction, series: Series, decimals = 2): string {
  if (change.sign() === 0) return '持平';
  const { up, down } = changeVerbs(series.unit);
  const amount = printComputed(change.abs(), decimals);
  return `${change.sign() > 0 ? up : down} ${amount}${series.unit.changeSuffix}`;
}

/** A yearly change to be made is rounded away from zero: who makes the printed change every year arrives. */
export function roundRequired(change: Fraction): { printed: string; size: Fraction; isRoundedUp: boolean } {
  const size = change.abs();
  for (let decimals = 2; ; decimals += 1) {
    const nearest = size.rounded(decimals);
    if (!isTelling(size, nearest, decimals) && decimals < 8) continue;
    const isRoundedUp = nearest.compare(size) < 0;
    const enough = isRoundedUp ? nearest.plus(Fraction.of(`1e-${decimals}`)) : nearest;
    return { printed: typeset(enough.toFixed(decimals)), size: enough, isRoundedUp };
  }
}

/**
 * Two readings as printed side by side, and the change between them: whoever subtracts the printed numbers gets the
 * printed change. Only ratios, whose printed form is no number, are subtracted exactly.
 */
export function printDifference(after: Reading, before: Reading, series: Series) {
  const now = printReading(after, series, null, before);
  const then = printReading(before, series, null, after);
  const isRatio = now.includes('∶') || then.includes('∶');
  const change = isRatio ? after.value.minus(before.value) : Fraction.of(now).minus(Fraction.of(then));
  const decimals = isRatio ? 2 : Math.max(decimalsOf(now), decimalsOf(then));
  return { now, then, change, decimals };
}

/** 较 2020 年 58.70% 提高 9.29 个百分点 */
export function wordDifference(after: Reading, before: Reading, series: Series): string {
  const { then, change, decimals } = printDifference(after, before, series);
  const from = beforeWord(`${before.year} 年 ${typeset(then)}${series.unit.suffix}`);
  return `${change.sign() === 0 ? '与' : '较'} ${from}${wordChange(change, series, decimals)}`;
}

export const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** 2024 年 12 月 1 日 from 2024-12-01. */
export function wordDay(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map((part) => part.replace(/^0/, ''));
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** Somebody else's words within a sentence of ours: without their own full stop. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。．.；;，,、]+$/u, '');
}

/** A target as printed, within a sentence: numbers stand apart, words between quotation marks. */
export function quoteTarget(text: string): string {
  const plain = withoutStop(text);
  return /\p{Script=Han}/u.test(plain) ? `“${plain}”` : ` ${plain} `;
}

/** A number is set apart from the Chinese word after it; a unit that is a Chinese word itself is not. */
export function beforeWord(text: string): string {
  return /[\p{Script=Han}）”]$/u.test(text) ? text : `${text} `;
}

/** ≥94 · ＜8 · 43.65—46.35; `beside` is the value that is compared with it. */
export function wordGoal(goal: Goal, beside: Fraction | null = null): string {
  const { low, high } = goal;
  const print = (bound: Bound) => printBound(bound.value, beside);
  if (low && high) {
    return low.value.compare(high.value) === 0 ? print(low) : `${print(low)}—${print(high)}`;
  }
  if (low) return `${low.inclusive ? '≥' : '＞'}${print(low)}`;
  return high ? `${high.inclusive ? '≤' : '＜'}${print(high)}` : '';
}

/**
 * A target's own number stays as it is; a computed one that does not end gets two decimals, and more where two would
 * put it on another side of the value it is compared with.
 */
export function printBound(bound: Fraction, beside: Fraction | null = null): string {
  const exact = bound.toExact();
  if (decimalsOf(exact) <= 4) return typeset(exact);
  const order = beside && Math.sign(bound.compare(beside));
  const printed = printUntil(bound, (decimals) => {
    const rounded = bound.rounded(decimals);
    return rounded.sign() !== 0 && (!order || Math.sign(rounded.compare(beside!)) === order);
  });
  return typeset(printed);
}

/** 10.24—10.52 小时 · 93.95%—94.05% · −8.20 至 −6.80 个百分点: a sign is repeated, a word is not. */
export function wordRange(low: string, high: string, suffix: string): string {
  const [from, to] = [typeset(low), typeset(high)];
  const isSign = suffix === '%' || suffix === '‰';
  const join = from.startsWith('−') || to.startsWith('−') ? ' 至 ' : '—';
  return `${from}${isSign ? suffix : ''}${join}${to}${suffix}`;
}

/** 2021—2023、2025 年 */
export function wordYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}—${last}`));
  return `${words.join('、')} 年`;
}

/** 3% from 0.03. */
export function wordShare(share: string): string {
  return `${Fraction.of(share).timesInteger(100).toExact()}%`;
}

/** 目标 ≥94, named by its stage or by where it comes from. */
export function wordTarget(facts: Facts, goal: Goal): string {
  const { due, verdict } = facts;
  const source = verdict.from
    ? `（由 ${beforeWord(wordReading(verdict.from, facts.series, null))}推算）`
    : '';
  const reference = due.rule.kind === 'reference' ? `（${due.rule.reference}）` : '';
  const text =
    due.rule.kind === 'ratio' ? wordRatio(due.rule) : wordGoal(goal, facts.series.current?.value ?? null);
  return `${stageOf(facts)}目标 ${text}${source}${reference}`;
}

/** Before 目标: the stage, where the rule in force is not yet the last of a staged target. */
export function stageOf({ due, final, input }: Facts): string {
  return input.rule.kind === 'staged' && due.dueYear !== final.dueYear ? ` ${due.dueYear} 年阶段` : '';
}

function wordRatio(rule: { antecedent: string; consequent: string; bound: 'exact' | 'min' | 'max' }): string {
  const sign = rule.bound === 'min' ? '≥' : rule.bound === 'max' ? '≤' : '';
  return `${sign}${rule.antecedent}∶${rule.consequent}`;
}

/** 低于 · 高于 · 等于: where a value lies that breaks `bound`. */
export function wordSide(value: Fraction, bound: Bound): '低于' | '高于' | '等于' {
  const order = value.compare(bound.value);
  return order === 0 ? '等于' : order < 0 ? '低于' : '高于';
}

/** A number inside a formula: a negative one stands in brackets. */
export function operand(printed: string): string {
  const set = typeset(printed);
  return set.startsWith('−') ? `(${set})` : set;
}
