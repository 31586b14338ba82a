import type { MeasureDirection } from './measure-direction';
import type { ParseSettings, SimpleRule } from './rule';
import type { Token } from './token';

/** What a recogniser may know besides the words: the indicator decides directions and units. */
export type ReadContext = {
  /** Normalised indicator name. */
  indicator: string;
  unit: string;
  measure: MeasureDirection;
  birthSexRatio: boolean;
  planEnd?: number;
  settings: ParseSettings;
};

/**
 * A rule read from one clause. `used` are the tokens it accounts for; whatever carries meaning beyond them
 * becomes a doubt. A note informs, a doubt lowers the confidence to `confirm`.
 */
export type Draft = { rule: SimpleRule; used: Token[]; notes: string[]; doubts: string[] };

/** A draft with the words it does not account for. */
export type Statement = Draft & { left: Token[] };

/** Returns null when the clause is not of its kind. */
export type Recogniser = (tokens: Token[], context: ReadContext) => Draft | null;

export const textOf = (tokens: Token[]): string => tokens.map((token) => token.text).join('');

const PREDICATES = new Set([
  'quantity',
  'ratio',
  'change',
  'fold',
  'contain',
  'hold',
  'notWorse',
  'coverage',
  'zero',
  'eliminate',
  'balance',
  'judgement',
  'bound',
  'consolidate',
]);
export const isPredicate = (token: Token): boolean => PREDICATES.has(token.kind);

/** Clauses end at ，；。 and where a new label starts after a finished statement: 城市≥95农村≥85. */
export function splitClauses(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  tokens.forEach((token, index) => {
    if (token.kind === 'stop') return void clauses.push([]);
    const current = clauses.at(-1) ?? [];
    if (startsNewStatement(tokens, index, current)) clauses.push([token]);
    else current.push(token);
  });
  return joinUnfinished(
    clauses.filter((clause) => clause.some((token) => !['filler', 'and'].includes(token.kind))),
  );
}

/** 以2020年为基数，下降20%: a clause that states nothing yet belongs to the next one, or, at the end, to the last. */
function joinUnfinished(clauses: Token[][]): Token[][] {
  const joined: Token[][] = [];
  let pending: Token[] = [];
  for (const clause of clauses) {
    if (clause.some(isPredicate)) joined.push([...pending.splice(0), ...clause]);
    else pending = [...pending, ...clause];
  }
  if (pending.length === 0) return joined;
  const last = joined.at(-1);
  const belongs = pending.every((token) =>
    ['base', 'year', 'scope', 'filler', 'inclusive', 'open', 'close'].includes(token.kind),
  );
  if (last && belongs) last.push(...pending);
  else joined.push(pending);
  return joined;
}

function startsNewStatement(tokens: Token[], index: number, current: Token[]): boolean {
  const token = tokens[index];
  if (!token || !current.some((before) => isPredicate(before))) return false;
  const opens = token.kind === 'and' ? tokens[index + 1] : token;
  if (!opens || !['text', 'subject'].includes(opens.kind)) return false;
  if (token.kind !== 'and' && !endsStatement(current)) return false;
  const rest = tokens.slice(index + 1);
  const stop = rest.findIndex((later) => later.kind === 'stop');
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  return (
    clause.some((later) =>
      ['quantity', 'ratio', 'change', 'hold', 'coverage', 'contain'].includes(later.kind),
    ) && endsStatement(current)
  );
}

/** The statement so far has its number or its verb, so text after it can only open another one. */
function endsStatement(current: Token[]): boolean {
  const last = current.at(-1);
  return last !== undefined && ['quantity', 'suffix', 'around', 'ratio', 'close'].includes(last.kind);
}

/** Text is explained when the indicator's name says the same: a part of it, or made of its characters only. */
export function isExplainedBy(text: string, indicator: string): boolean {
  if (indicator.includes(text) || (text.includes(indicator) === (indicator !== '') && text === indicator))
    return true;
  return text.length >= 2 && [...text].every((char) => indicator.includes(char));
}
