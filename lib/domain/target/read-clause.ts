import { isExplainedBy, type Draft, type ReadContext, type Recogniser, type Statement } from './clause';
import { isPlainLevel } from './governed';
import { recogniseCoverage, recogniseZero } from './recognise-coverage';
import { recogniseBalance, recogniseJudgement } from './recognise-judgement';
import { recogniseLevel } from './recognise-level';
import { recogniseRatio } from './recognise-ratio';
import { recogniseReference } from './recognise-reference';
import { recogniseRelative } from './recognise-relative';
import { recogniseTrend } from './recognise-trend';
import type { Token } from './token';

/** Most specific first: numbers decide before words, words that name a rule before a general judgement. */
const RECOGNISERS: Recogniser[] = [
  recogniseRatio,
  recogniseReferenceFirst,
  recogniseRelative,
  recogniseLevel,
  recogniseReference,
  recogniseBalance,
  recogniseCoverage,
  recogniseZero,
  recogniseTrend,
  recogniseJudgement,
];

/** 高于全市平均水平2个百分点: the number belongs to the reference, so the reference is read before it. */
function recogniseReferenceFirst(tokens: Token[], context: ReadContext): Draft | null {
  const draft = recogniseReference(tokens, context);
  const open = tokens.findIndex((token) => token.kind === 'open');
  const isInBrackets = (token: Token) => open >= 0 && tokens.indexOf(token) > open;
  const isWhole = tokens.every(
    (token) => token.kind !== 'quantity' || draft?.used.includes(token) || isInBrackets(token),
  );
  return isWhole ? draft : null;
}

const SILENT = new Set([
  'filler',
  'stop',
  'and',
  'open',
  'close',
  'scope',
  'subject',
  'year',
  'from',
  'each',
]);
/** Words that only colour a rule already read from a number. */
const COLOUR = new Set(['change', 'yearly', 'marked', 'hold', 'consolidate', 'level', 'notWorse']);

/** One statement as a rule, with the words the rule does not account for; null when none fits. */
export function readClause(tokens: Token[], context: ReadContext): Statement | null {
  for (const recognise of RECOGNISERS) {
    const draft = recognise(tokens, context);
    if (draft)
      return {
        ...draft,
        left: tokens.filter((token, index) => !isAccountedFor(tokens, index, token, draft, context)),
      };
  }
  return null;
}

function isAccountedFor(
  tokens: Token[],
  index: number,
  token: Token,
  draft: Draft,
  { indicator }: ReadContext,
): boolean {
  if (draft.used.includes(token) || SILENT.has(token.kind)) return true;
  if (token.kind === 'text') return isExplainedBy(token.text, indicator) || followsPerUnit(tokens, index);
  const { rule } = draft;
  if (rule.kind !== 'threshold' && rule.kind !== 'band') return isPlainLevel(token);
  if (COLOUR.has(token.kind)) return true;
  if (rule.kind === 'band') return false;
  if (token.kind === 'coverage')
    return rule.bound === 'min' && (rule.value === '100' || /^(全部|全员|全体|所有|全面)/.test(token.text));
  return token.kind === 'zero' && rule.value === '0';
}

/** One doubt for the words left over, one for each hedge (一般, 原则上). */
export function leftoverDoubts(left: Token[]): string[] {
  const hedges = left.filter((token) => token.kind === 'hedge');
  const rest = left.filter((token) => token.kind !== 'hedge');
  const doubts = hedges.map((token) => `原文有“${token.text}”，执行口径请核对`);
  if (rest.length > 0) doubts.push(`“${rest.map((token) => token.text).join('…')}”未纳入规则，请核对`);
  return doubts;
}

/** 每所…卫生院: the text after a per-unit word names the unit. */
const followsPerUnit = (tokens: Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return before?.kind === 'scope' && before.perUnit;
};
