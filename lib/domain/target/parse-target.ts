import { findContradictions } from './check-plausibility';
import { splitClauses, textOf, type ReadContext } from './clause';
import { isBirthSexRatio, measureDirection } from './measure-direction';
import { normaliseTargetText, normaliseWithDoubts } from './normalise-text';
import { readRespectively } from './read-compound';
import { readPairs } from './read-pairs';
import { FIRST_PLAN_YEAR, readStaged, type StagedDraft } from './read-staged';
import { readStatements, type Reading } from './read-statements';
import { DEFAULT_PARSE_SETTINGS, type ParsedTarget, type ParseSettings } from './rule';
import { directionOfRule } from './rule-direction';
import type { Token } from './token';
import { tokeniseTarget } from './tokenise';

export type TargetInput = {
  indicator: string;
  unit: string;
  /** As printed. */
  target: string;
  /** Last year of the plan, when known; a target for another year is then pointed out. */
  planEnd?: number;
};

const EMPTY = /^[-~…./\\*·、。，；:—_?？!]*$/;
const POSTPONED =
  /^((按|完成|达到|实现)(上级|市级?|省级?|国家)[^\d]{0,4}(要求|任务|下达任务|下达目标|目标任务|指标任务)|待定|待确定|待明确|待核定|另行确定|另行通知|另行制定|另定|未定|暂无|暂缺|暂未设定|不设目标|不设置目标|不作要求|不做要求|无目标|无要求|同上|同前|详见附件|见附件|略|视情况(而|确)?定|N\/?A|n\/?a|null|undefined|NaN|#REF!|#N\/A|#VALUE!|#DIV\/0!|#NAME\?|#NULL!|TBD|tbd|按(国家|省|市|上级)[^\d]{0,8}(执行|确定|下达)|以[^\d]{0,8}下达[^\d]{0,6}为准|根据[^\d]{0,12}(确定|制定)|监测|只监测不考核|监测指标)$/;

/** Reads a printed target once into a rule (method §1). Never throws; what cannot be read is `unparsed`. */
export function parseTarget(
  input: TargetInput,
  settings: ParseSettings = DEFAULT_PARSE_SETTINGS,
): ParsedTarget {
  const { text, joinedDigits } = normaliseWithDoubts(input.target);
  if (EMPTY.test(text))
    return unparsed(text === '' ? '目标值为空' : `目标值为“${input.target.trim()}”，没有内容`);
  if (POSTPONED.test(text)) return unparsed(`目标值为“${input.target.trim()}”，没有确定的目标`);
  const unreadable = findUnreadableNumber(text);
  if (unreadable) return unparsed(unreadable);
  const context = contextOf(input, settings);
  const tokens = tokeniseTarget(text, context.indicator);
  const reading = readTokens(tokens, context) ?? readWithoutBrackets(tokens, context);
  if (!reading) return unparsed(/\d/.test(text) ? '数值的含义无法判定' : '没有可识别的目标表述');
  if (joinedDigits) reading.doubts.push('数字之间有空格或换行，已连起来理解，请核对');
  return conclude(reading, context);
}

/** 1E+02 is what a spreadsheet makes of a number; the digits before the letter are not the target. */
const SCIENTIFIC = /\d\.?\d*e[+-]?\d+/i;
/** Twenty digits are far beyond every target; more are a key that stuck. */
const ENDLESS = /\d{21}/;

function findUnreadableNumber(text: string): string | null {
  const scientific = SCIENTIFIC.exec(text)?.[0];
  if (scientific) return `目标值“${scientific}”是科学计数法，请写出完整的数字`;
  return ENDLESS.test(text) ? '目标值的数字超过20位，请核对' : null;
}

function contextOf(input: TargetInput, settings: ParseSettings): ReadContext {
  const indicator = normaliseTargetText(input.indicator);
  return {
    indicator,
    unit: input.unit,
    measure: measureDirection(indicator),
    birthSexRatio: isBirthSexRatio(indicator),
    settings,
    ...(input.planEnd === undefined ? {} : { planEnd: input.planEnd }),
  };
}

const unparsed = (reason: string): ParsedTarget => ({
  rule: { kind: 'unparsed', reason },
  direction: 'none',
  confidence: 'confirm',
  notes: [`${reason}，不参与评价，请补充或改写`],
});

function conclude(reading: Reading, context: ReadContext): ParsedTarget {
  const doubts = [...new Set([...reading.doubts, ...findContradictions(reading.rule, context)])];
  return {
    rule: reading.rule,
    direction: directionOfRule(reading.rule),
    confidence: doubts.length === 0 ? 'certain' : 'confirm',
    notes: [...new Set([...doubts, ...reading.notes])],
  };
}

function readTokens(tokens: Token[], context: ReadContext): Reading | null {
  const staged = readStaged(tokens, context);
  if (staged) return withoutStart(staged, context);
  const whole = readRespectively(tokens, context) ?? readPairs(tokens, context);
  if (whole) return whole;
  const years = new Set(
    tokens.flatMap((token, index) =>
      token.kind === 'year' && tokens[index - 1]?.kind !== 'from' ? token.years : [],
    ),
  );
  const reading = readStatements(splitClauses(tokens), context);
  return reading && atYear(reading, [...years], context);
}

/** ≥95（2020年为90%）: a number in brackets beside the target is set aside, and told. */
function readWithoutBrackets(tokens: Token[], context: ReadContext): Reading | null {
  const open = tokens.findIndex((token) => token.kind === 'open');
  const close = tokens.findIndex((token, index) => token.kind === 'close' && index > open);
  if (open < 1 || close < 0) return null;
  const inside = tokens.slice(open, close + 1);
  if (!inside.some((token) => token.kind === 'quantity')) return null;
  const reading = readTokens([...tokens.slice(0, open), ...tokens.slice(close + 1)], context);
  return (
    reading && {
      ...reading,
      doubts: [...reading.doubts, `括号内“${textOf(inside.slice(1, -1))}”未纳入规则，请核对`],
    }
  );
}

/** 2020年为28%，2030年达到30%: the level before the plan is its start, no stage of it. */
function withoutStart(staged: StagedDraft, context: ReadContext): Reading {
  const steps = staged.rule.steps.filter((step) => step.year > FIRST_PLAN_YEAR);
  const [first] = steps;
  if (!first) {
    const doubt = `各阶段的年份都在${FIRST_PLAN_YEAR}年及以前，请核对`;
    return { ...staged, doubts: [...staged.doubts, doubt] };
  }
  if (steps.length === staged.rule.steps.length) return staged;
  const doubts = [...staged.doubts, `原文中${FIRST_PLAN_YEAR}年及以前的数值按基期水平理解，请核对`];
  if (steps.length > 1) return { ...staged, rule: { ...staged.rule, steps }, doubts };
  return atYear({ rule: first.rule, notes: staged.notes, doubts }, [first.year], context);
}

/** One year in the text: the plan's last year is the ordinary case, another one is a stage of its own. */
function atYear(reading: Reading, years: number[], { planEnd }: ReadContext): Reading {
  const [year] = years;
  const { rule } = reading;
  if (year !== undefined && year <= FIRST_PLAN_YEAR && rule.kind !== 'relative' && rule.kind !== 'trend')
    reading.doubts.push(`原文提到${year}年，请核对是基期值还是目标值`);
  const isStage = year !== undefined && year > FIRST_PLAN_YEAR;
  if (!isStage || planEnd === undefined || year === planEnd) return reading;
  const doubts = [...reading.doubts, `原文写的是${year}年的目标，规划期末为${planEnd}年，请核对`];
  if (rule.kind === 'staged' || rule.kind === 'compound' || rule.kind === 'unparsed' || year > planEnd)
    return { ...reading, doubts };
  return { rule: { kind: 'staged', steps: [{ year, rule }] }, notes: reading.notes, doubts };
}
