import { isExplainedBy, isPredicate, textOf, type ReadContext, type Statement } from './clause';
import { leftoverDoubts, readClause } from './read-clause';
import { joinLabelled } from './read-compound';
import type { TargetRule } from './rule';
import type { Token } from './token';

/** A rule with everything to be said about it; doubts lower the confidence, notes do not. */
export type Reading = { rule: TargetRule; notes: string[]; doubts: string[] };

/** A statement with the words that say whom it is about; '' = simply the indicator. */
export type Labelled = {
  label: string;
  labelTokens: Token[];
  /** The label stands before the number or verb, as a subject does. */
  leads: boolean;
  clause: Token[];
  statement: Statement;
};

/** Reads each clause and decides which of them is the rule; what is set aside is always told. */
export function readStatements(clauses: Token[][], context: ReadContext): Reading | null {
  const statements: Labelled[] = [];
  const unread: string[] = [];
  for (const clause of clauses) {
    const statement = readClause(clause, context);
    if (statement) statements.push({ ...labelOf(clause, statement, context), clause, statement });
    else if (clause.some((token) => !['filler', 'scope', 'year', 'and', 'subject'].includes(token.kind)))
      unread.push(textOf(clause));
  }
  const reading = chooseStatement(statements, context);
  const strange = unread.filter((text) => !isExplainedBy(text, context.indicator));
  if (!reading || strange.length === 0) return reading;
  return { ...reading, doubts: [...reading.doubts, `“${strange.join('；')}”未纳入规则，请核对`] };
}

const readingOf = ({ statement: { rule, notes, doubts, left } }: Labelled): Reading => ({
  rule,
  notes,
  doubts: [...doubts, ...leftoverDoubts(left)],
});

/** Words on which a level hangs: a printed number, or a named reference. */
const isLevel = ({ statement: { rule, used } }: Labelled): boolean =>
  rule.kind === 'reference' ||
  (rule.kind !== 'relative' && used.some((token) => token.kind === 'quantity' || token.kind === 'ratio'));

function chooseStatement(statements: Labelled[], context: ReadContext): Reading | null {
  const [only] = statements;
  if (!only) return null;
  if (statements.length === 1) return withPartialSubject(only, context);
  const compound = joinLabelled(statements, context);
  if (compound) return compound;
  const isOfIndicator = (label: string) =>
    label === '' ||
    (isExplainedBy(label.replace(/(率|比例|人数|数|水平)$/, ''), context.indicator) &&
      !/[、和与及]/.test(context.indicator));
  const own = statements.filter(({ label }) => isOfIndicator(label));
  const levels = own.filter(isLevel);
  if (levels.length > 1) return joinBounds(levels, statements);
  const isRule = (kind: TargetRule['kind']) => own.find(({ statement }) => statement.rule.kind === kind);
  const chosen = levels[0] ?? isRule('relative') ?? isRule('threshold') ?? isRule('band') ?? own[0] ?? only;
  return setAside(chosen, statements);
}

function setAside(chosen: Labelled, statements: Labelled[]): Reading {
  const others = statements.filter((statement) => statement !== chosen);
  return others.reduce((reading, other) => besideChosen(reading, chosen, other), readingOf(chosen));
}

/** What a further statement means for the chosen one: a change beside a level is told, anything else is asked. */
function besideChosen(reading: Reading, chosen: Labelled, other: Labelled): Reading {
  const says = textInOrder(other.statement.used);
  const { rule, left } = other.statement;
  const isChange =
    other.label === '' && (rule.kind === 'trend' || rule.kind === 'relative') && left.length === 0;
  if (isChange && isLevel(chosen))
    return { ...reading, notes: [...reading.notes, `原文同时写了“${says}”，以水平目标为准`] };
  if (isChange && agrees(chosen, other))
    return { ...reading, notes: [...reading.notes, `原文同时写了“${says}”`] };
  return { ...reading, doubts: [...reading.doubts, `“${other.label}${says}”未纳入规则，请核对`] };
}

/** 逐步下降，比2020年下降20%: the trend says no more than the change that was chosen. */
function agrees(chosen: Labelled, other: Labelled): boolean {
  const [a, b] = [chosen.statement.rule, other.statement.rule];
  if (a.kind !== 'relative' || b.kind !== 'trend' || b.cadence === 'yearly') return false;
  return b.direction === (a.change.startsWith('-') ? 'down' : 'up');
}

const textInOrder = (tokens: Token[]): string => textOf([...new Set(tokens)].sort((a, b) => a.at - b.at));

const ASPIRATION = /^(力争|争取|努力|力求)/;

/** 不低于95%，不高于98% are one band; two floors are no rule at all. */
function joinBounds(levels: Labelled[], statements: Labelled[]): Reading {
  const [first, second] = levels.map(({ statement }) => statement.rule);
  const doubts = levels.flatMap((level) => readingOf(level).doubts);
  if (statements.length > levels.length) doubts.push('原文还有其他表述未纳入规则，请核对');
  const bounds = [first, second].filter((rule) => rule?.kind === 'threshold');
  const low = bounds.find((rule) => rule.bound === 'min');
  const high = bounds.find((rule) => rule.bound === 'max');
  if (levels.length === 2 && low && high) {
    if (!low.inclusive || !high.inclusive) doubts.push('区间端点按含本数理解，原文不含本数，请核对');
    return { rule: { kind: 'band', low: low.value, high: high.value, side: 'both' }, notes: [], doubts };
  }
  if (first && levels.every(({ statement }) => JSON.stringify(statement.rule) === JSON.stringify(first)))
    return { rule: first, notes: [], doubts };
  const firm = levels.filter(({ clause }) => !clause.some((token) => ASPIRATION.test(token.text)));
  if (firm[0] && firm.length === 1) {
    const aims = levels.filter((level) => level !== firm[0]).map(({ clause }) => textOf(clause));
    return {
      ...readingOf(firm[0]),
      doubts: [...doubts, `“${aims.join('；')}”是争取目标，未纳入规则，请核对`],
    };
  }
  const reason = '原文有多个目标值，无法判定以哪个为准';
  return { rule: { kind: 'unparsed', reason }, notes: [], doubts: [reason] };
}

/** A statement about a part of an enumerating indicator is not about the whole of it. */
function withPartialSubject(only: Labelled, { indicator }: ReadContext): Reading {
  const { label } = only;
  const reading = readingOf(only);
  const isPart =
    only.leads &&
    label !== '' &&
    indicator.includes(label) &&
    /[、和与及]/.test(indicator.replace(label, '')) &&
    label.length < indicator.length / 2;
  return isPart
    ? { ...reading, doubts: [...reading.doubts, `原文只写了“${label}”，指标还包括其他内容，请核对`] }
    : reading;
}

const LABEL_KINDS = ['text', 'subject', 'scope', 'and', 'filler'];
const LABEL_TAIL = /(的|分别|应|将|要|均|都|也|逐步|不断|持续|稳步|、|和|及|与)+$/;

/** The words of a statement that say whom it is about, when that is not simply the indicator. */
function labelOf(
  clause: Token[],
  statement: Statement,
  { indicator }: ReadContext,
): Pick<Labelled, 'label' | 'labelTokens' | 'leads'> {
  const first = clause.find(
    (token) => (token.kind === 'text' || token.kind === 'subject') && !statement.used.includes(token),
  );
  if (!first) return { label: '', labelTokens: [], leads: false };
  const at = clause.indexOf(first);
  const from = at > 0 && clause[at - 1]?.kind === 'scope' ? at - 1 : at;
  const end = clause.findIndex((token, index) => index > at && !LABEL_KINDS.includes(token.kind));
  const labelTokens = clause.slice(from, end < 0 ? clause.length : end);
  const label = textOf(labelTokens)
    .replace(LABEL_TAIL, '')
    .replace(/^[、和及与]+/, '');
  if (label === indicator || label === '') return { label: '', labelTokens: [], leads: false };
  return { label, labelTokens, leads: !clause.slice(0, at).some(isPredicate) };
}
