import { normaliseReadingText } from '../../domain/reading/normalise-reading-text';
import { canonicalNumber, compare, multiply, negate } from '../../domain/target/exact-number';
import type { SimpleRule, TargetRule } from '../../domain/target/rule';

/** What the form holds: every field as typed, those of other kinds included, so that switching loses nothing. */
export type RuleDraft = {
  kind: SimpleRule['kind'];
  comparison: '>=' | '>' | '<=' | '<';
  value: string;
  low: string;
  high: string;
  centre: string;
  side: 'both' | 'low' | 'high';
  antecedent: string;
  consequent: string;
  ratioBound: 'exact' | 'min' | 'max';
  direction: 'up' | 'down' | 'hold';
  cadence: 'yearly' | 'overall';
  strength: 'normal' | 'marked' | 'consolidate' | 'contain';
  base: 'year' | 'previous' | 'unknown';
  baseYear: string;
  sense: 'up' | 'down';
  amount: string;
  changeIn: 'percent' | 'points' | 'absolute';
  per: 'once' | 'year';
  changeBound: 'exact' | 'min' | 'max';
  comparator: '>=' | '>' | '<=' | '<' | '~';
  reference: string;
  question: string;
};

const EMPTY: RuleDraft = {
  kind: 'threshold',
  comparison: '>=',
  value: '',
  low: '',
  high: '',
  centre: '',
  side: 'both',
  antecedent: '',
  consequent: '',
  ratioBound: 'exact',
  direction: 'up',
  cadence: 'overall',
  strength: 'normal',
  base: 'year',
  baseYear: '2020',
  sense: 'up',
  amount: '',
  changeIn: 'points',
  per: 'once',
  changeBound: 'min',
  comparator: '>=',
  reference: '',
  question: '',
};

/** The form's start: the present rule where the form can hold it, else an empty threshold. */
export function draftOfRule(rule: TargetRule, baselineYear: number): RuleDraft {
  const draft = { ...EMPTY, baseYear: String(baselineYear) };
  switch (rule.kind) {
    case 'threshold':
      return {
        ...draft,
        kind: 'threshold',
        comparison: signOf(rule.bound, rule.inclusive),
        value: rule.value,
      };
    case 'band':
      return { ...draft, ...rule, centre: rule.centre ?? '' };
    case 'ratio': {
      const { kind, antecedent, consequent, bound } = rule;
      return { ...draft, kind, antecedent, consequent, ratioBound: bound };
    }
    case 'trend':
      return { ...draft, ...rule };
    case 'relative':
      return { ...draft, ...draftOfRelative(rule) };
    case 'reference':
      return { ...draft, ...rule };
    case 'judgement':
      return { ...draft, ...rule };
    case 'staged':
    case 'compound':
    case 'unparsed':
      return draft;
  }
}

const signOf = (bound: 'min' | 'max', inclusive: boolean) =>
  bound === 'min' ? (inclusive ? '>=' : '>') : inclusive ? '<=' : '<';

function draftOfRelative(rule: Extract<SimpleRule, { kind: 'relative' }>): Partial<RuleDraft> {
  const { kind, baseYear, change, changeIn, per, bound } = rule;
  const isDown = change.startsWith('-');
  const size = isDown ? change.slice(1) : change;
  return {
    kind,
    base: baseYear === null ? 'unknown' : baseYear === 'previous' ? 'previous' : 'year',
    ...(typeof baseYear === 'number' && { baseYear: String(baseYear) }),
    sense: isDown ? 'down' : 'up',
    amount: changeIn === 'percent' ? multiply(size, '100') : size,
    changeIn,
    per,
    changeBound: bound,
  };
}

export type DraftErrors = Partial<Record<keyof RuleDraft, string>>;
export type DraftOutcome = { ok: true; rule: SimpleRule } | { ok: false; errors: DraftErrors };

/** The rule the form means, or what is still missing, by field. */
export function ruleOfDraft(draft: RuleDraft): DraftOutcome {
  const errors: DraftErrors = {};
  const number = (field: keyof RuleDraft): string => {
    const value = readNumber(draft[field]);
    if (value === null) errors[field] = draft[field] === '' ? '请填写数值' : '请填写数字，如 94 或 12.5';
    return value ?? '0';
  };
  const text = (field: 'reference' | 'question', message: string): string => {
    const value = draft[field].trim();
    if (value === '') errors[field] = message;
    return value;
  };
  const rule = build(draft, number, text);
  if (draft.kind === 'relative' && draft.base === 'year' && !/^(19|20|21)\d\d$/.test(draft.baseYear.trim())) {
    errors.baseYear = '请填写四位年份，如 2020';
  }
  if (Object.keys(errors).length === 0) Object.assign(errors, findContradiction(rule));
  return Object.keys(errors).length === 0 ? { ok: true, rule } : { ok: false, errors };
}

/** What is a number each, and together nothing that could be met. */
function findContradiction(rule: SimpleRule): DraftErrors {
  const isNothing = (value: string) => compare(value, '0') === 0;
  if (rule.kind === 'band' && compare(rule.low, rule.high) >= 0) return { high: '上限应大于下限' };
  if (rule.kind === 'ratio' && isNothing(rule.antecedent)) return { antecedent: '前项应大于 0' };
  if (rule.kind === 'ratio' && isNothing(rule.consequent)) return { consequent: '后项应大于 0' };
  return rule.kind === 'relative' && isNothing(rule.change) ? { amount: '变化幅度应大于 0' } : {};
}

function build(
  draft: RuleDraft,
  number: (field: keyof RuleDraft) => string,
  text: (field: 'reference' | 'question', message: string) => string,
): SimpleRule {
  switch (draft.kind) {
    case 'threshold':
      return {
        kind: 'threshold',
        bound: draft.comparison.startsWith('>') ? 'min' : 'max',
        value: number('value'),
        inclusive: draft.comparison.endsWith('='),
      };
    case 'band': {
      const band = { kind: 'band', low: number('low'), high: number('high'), side: draft.side } as const;
      return draft.centre.trim() === '' ? band : { ...band, centre: number('centre') };
    }
    case 'ratio':
      return {
        kind: 'ratio',
        antecedent: number('antecedent'),
        consequent: number('consequent'),
        bound: draft.ratioBound,
      };
    case 'trend': {
      const { direction, cadence, strength } = draft;
      return { kind: 'trend', direction, cadence, strength: direction === 'hold' ? 'normal' : strength };
    }
    case 'relative': {
      const size = number('amount');
      const share = draft.changeIn === 'percent' ? multiply(size, '0.01') : size;
      return {
        kind: 'relative',
        baseYear:
          draft.base === 'unknown' ? null : draft.base === 'previous' ? 'previous' : Number(draft.baseYear),
        change: draft.sense === 'down' ? negate(share) : share,
        changeIn: draft.changeIn,
        per: draft.per,
        bound: draft.changeBound,
      };
    }
    case 'reference':
      return {
        kind: 'reference',
        comparator: draft.comparator,
        reference: text('reference', '请写明与什么相比'),
      };
    case 'judgement':
      return { kind: 'judgement', question: text('question', '请写明要研判的问题') };
  }
}

/** Canonical text of a typed number, full-width digits and thousands commas included; null when it is none. */
function readNumber(typed: string): string | null {
  const plain = normaliseReadingText(typed).replaceAll(' ', '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return canonicalNumber(plain.replaceAll(',', ''));
  return /^\d+(\.\d+)?$/.test(plain) ? canonicalNumber(plain) : null;
}
