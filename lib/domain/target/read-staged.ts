import { textOf, type ReadContext } from './clause';
import { levelQuantities } from './governed';
import { leftoverDoubts, readClause } from './read-clause';
import { readThreshold } from './recognise-level';
import type { StagedRule } from './rule';
import { isKind, type Token, type TokenOf } from './token';

export type StagedDraft = { rule: StagedRule; notes: string[]; doubts: string[] };

/** A level of this year or before is a baseline in any plan now running. */
export const FIRST_PLAN_YEAR = 2020;

/** 到2025年…，到2030年… · 15%（2025年）、25%（2030年） · 2025年、2030年分别达到90%、95%. */
export function readStaged(tokens: Token[], context: ReadContext): StagedDraft | null {
  const years = tokens.filter((token): token is TokenOf<'year'> => token.kind === 'year');
  const distinct = new Set(years.flatMap((token) => token.years));
  if (distinct.size === 1) return readLastUndated(tokens, context);
  if (distinct.size < 2) return null;
  if (years.length === 1) return readYearList(tokens, years[0], context);
  if (years.some((token) => token.years.length > 1) || distinct.size !== years.length) return null;
  return readSegments(years, isPostfix(tokens) ? splitAfterYears(tokens) : splitBeforeYears(tokens), context);
}

/** 15%（2025年），25%: the number without a year is the one for the plan's end, when that is known. */
function readLastUndated(tokens: Token[], context: ReadContext): StagedDraft | null {
  const { planEnd } = context;
  const year = tokens.find((token) => token.kind === 'year');
  if (
    planEnd === undefined ||
    !isKind(year, 'year') ||
    !isPostfix(tokens) ||
    (year.years[0] ?? 0) <= FIRST_PLAN_YEAR ||
    (year.years[0] ?? planEnd) >= planEnd
  )
    return null;
  // 95%（2025年为90%）: the year opens a statement of its own, it does not date the number before it.
  const next = tokens[tokens.indexOf(year) + 1];
  const segments = splitAfterYears(tokens);
  if (segments.length !== 2 || !next || !['close', 'stop'].includes(next.kind)) return null;
  const last: Token = { kind: 'year', years: [planEnd], text: '', at: year.at };
  const draft = readSegments([year, last], [segments[0] ?? [], [...(segments[1] ?? []), last]], context);
  return (
    draft && { ...draft, doubts: [...draft.doubts, `最后一个目标没有写年份，暂按规划期末${planEnd}年理解`] }
  );
}

/** The year stands behind its number: in brackets, or the text opens with a number. */
function isPostfix(tokens: Token[]): boolean {
  const firstYear = tokens.findIndex((token) => token.kind === 'year');
  return tokens
    .slice(0, firstYear)
    .some((token) => token.kind === 'quantity' || token.kind === 'ratio' || token.kind === 'change');
}

function splitAfterYears(tokens: Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    const current = segments.at(-1) ?? [];
    const isFull = current.some((before) => before.kind === 'year');
    if (isFull && !['close', 'stop', 'suffix', 'around'].includes(token.kind)) segments.push([token]);
    else current.push(token);
  }
  return segments;
}

function splitBeforeYears(tokens: Token[]): Token[][] {
  const segments: Token[][] = [];
  const shared: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'year') segments.push([...shared.splice(0), token]);
    else if (segments.length === 0) shared.push(token);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

function readSegments(
  years: TokenOf<'year'>[],
  segments: Token[][],
  context: ReadContext,
): StagedDraft | null {
  if (segments.length !== years.length) return null;
  const bases = segments.flat().filter((token) => token.kind === 'base');
  const sharedBase = bases.length === 1 ? bases : [];
  const doubts = doubtfulBase(sharedBase);
  const notes: string[] = [];
  const steps: StagedRule['steps'] = [];
  for (const segment of segments) {
    const year = segment.find((token) => token.kind === 'year');
    const draft = readClause(withBase(trimStops(segment), sharedBase), context);
    if (!draft || !isKind(year, 'year') || year.years[0] === undefined) return null;
    steps.push({ year: year.years[0], rule: draft.rule });
    doubts.push(...draft.doubts, ...leftoverDoubts(draft.left));
    notes.push(...draft.notes);
  }
  return {
    rule: { kind: 'staged', steps: steps.sort((a, b) => a.year - b.year) },
    notes: [...new Set(notes)],
    doubts: [...new Set(doubts)],
  };
}

/** 比上年 of one stage may or may not be meant for the others too. */
function doubtfulBase([base]: Token[]): string[] {
  return isKind(base, 'base') && base.year === 'previous'
    ? [`“${base.text}”只写在一个阶段，暂按各阶段都适用理解，请核对`]
    : [];
}

/** 以2020年为基数，2025年下降10%，2030年下降20%: the one base holds for every stage. */
const withBase = (segment: Token[], base: Token[]): Token[] =>
  segment.some((token) => token.kind === 'base') ? segment : [...base, ...segment];

const trimStops = (tokens: Token[]): Token[] => tokens.filter((token) => token.kind !== 'stop');

function readYearList(
  tokens: Token[],
  list: TokenOf<'year'> | undefined,
  context: ReadContext,
): StagedDraft | null {
  const levels = levelQuantities(tokens);
  if (!list || levels.length !== list.years.length) return null;
  const shared = tokens.filter((token) => token.kind === 'suffix' || token.kind === 'bound');
  const suffix = tokens.findLast((token) => token.kind === 'suffix');
  const head = tokens
    .slice(
      0,
      tokens.findIndex((token) => token.kind === 'quantity'),
    )
    .filter((token) => token.kind !== 'year');
  const doubts: string[] = [];
  const steps = levels.map((level, index) => {
    const own = [...head, level, ...(suffix ? [suffix] : [])];
    const draft = readThreshold(own, level, context);
    doubts.push(...draft.doubts);
    return { year: list.years[index] ?? 0, rule: draft.rule };
  });
  if (shared.length > 1 && new Set(shared.map((token) => token.text)).size > 1)
    doubts.push('原文各阶段的上下限写法不同，请核对');
  const extra = tokens.filter((token) => token.kind === 'text' && !context.indicator.includes(token.text));
  if (extra.length > 0) doubts.push(`“${textOf(extra)}”未纳入规则，请核对`);
  return { rule: { kind: 'staged', steps }, notes: [], doubts: [...new Set(doubts)] };
}
