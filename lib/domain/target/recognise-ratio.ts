import type { Draft, Recogniser, ReadContext } from './clause';
import { compare, canonicalNumber, multiply } from './exact-number';
import type { RatioRule } from './rule';
import { readUnit } from './target-unit';
import { isKind, type Token } from './token';

const DAMAGED = '比例写成了时刻样式，疑为电子表格自动改写，请对照原件';
const RATIO_NAME = /(比|比例)$/;

/** 2∶3, 02:03, 二比三; also “2月3日” and 0.0854…, which spreadsheets make of 2:3. */
export const recogniseRatio: Recogniser = (tokens, context) => {
  const at = tokens.findIndex((token) => token.kind === 'ratio');
  const ratio = tokens[at];
  if (!isKind(ratio, 'ratio'))
    return recogniseFraction(tokens, context) ?? recogniseDamagedRatio(tokens, context);
  if (tokens.some((token) => token.kind === 'quantity')) return null;
  const bounds = tokens.filter((token) => token.kind === 'bound' || token.kind === 'suffix');
  const draft: Draft = {
    rule: {
      kind: 'ratio',
      antecedent: ratio.antecedent,
      consequent: ratio.consequent,
      bound: boundOf(bounds, tokens),
    },
    used: [ratio, ...bounds, ...tokens.filter((token) => token.kind === 'level')],
    notes: [],
    doubts: [],
  };
  if (ratio.damaged) draft.doubts.push(DAMAGED);
  if (ratio.consequent === '0' || ratio.antecedent === '0') draft.doubts.push('比例中出现0，请核对');
  if (
    bounds.length > 1 ||
    bounds.some((token) => token.kind === 'bound' && (token.op === '>' || token.op === '<'))
  )
    draft.doubts.push('比例的上下限写法少见，请核对是否含本数');
  if (bounds.length > 0 && /男女/.test(context.indicator) && compare(ratio.antecedent, ratio.consequent) < 0)
    draft.doubts.push('比例按“前项÷后项”比较，请核对上下限的方向');
  return draft;
};

/** 2/3 printed for 厕位比: the ratio of its two numbers, to be confirmed. */
function recogniseFraction(tokens: Token[], context: ReadContext): Draft | null {
  const fraction = tokens.find((token) => token.kind === 'quantity');
  const isOnly = tokens.filter((token) => token.kind === 'quantity').length === 1;
  if (!isKind(fraction, 'quantity') || fraction.unit !== 'fraction' || !isOnly) return null;
  if (!/(?<!占)比$/.test(context.indicator) || readUnit(context.unit).share !== null) return null;
  const [antecedent = '', consequent = ''] = fraction.value.split('/').map(canonicalNumber);
  const { text, at } = fraction;
  const ratio: Token = { kind: 'ratio', antecedent, consequent, damaged: false, text, at };
  const draft = recogniseRatio(
    tokens.map((token) => (token === fraction ? ratio : token)),
    context,
  );
  return (
    draft && {
      ...draft,
      used: [...draft.used, fraction],
      doubts: [...draft.doubts, `“${text}”按比例${antecedent}∶${consequent}理解，请核对`],
    }
  );
}

function boundOf(bounds: Token[], tokens: Token[]): RatioRule['bound'] {
  const op = bounds
    .map((token) => (token.kind === 'bound' || token.kind === 'suffix' ? token.op : ''))
    .join('');
  const level = tokens.find((token) => token.kind === 'level');
  if (op === '' && isKind(level, 'level'))
    return ({ down: 'max', control: 'max', up: 'min', stay: 'exact', reach: 'exact' } as const)[
      level.towards
    ];
  if (op === '') return 'exact';
  return op.includes('>') ? 'min' : 'max';
}

function recogniseDamagedRatio(tokens: Token[], { indicator }: ReadContext): Draft | null {
  if (!RATIO_NAME.test(indicator)) return null;
  const text = tokens.map((token) => token.text).join('');
  const date = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const minutes = /^0\.\d{6,}$/.test(text) ? nearestWhole(multiply(text, '1440')) : null;
  const pair = date
    ? [date[1], date[2]]
    : minutes !== null && minutes % 60 > 0 && minutes >= 60
      ? [Math.floor(minutes / 60), minutes % 60]
      : null;
  if (!pair) return null;
  const [antecedent, consequent] = pair.map((part) => canonicalNumber(String(part)));
  return {
    rule: { kind: 'ratio', antecedent: antecedent ?? '0', consequent: consequent ?? '0', bound: 'exact' },
    used: [...tokens],
    notes: [],
    doubts: [DAMAGED.replace('时刻', '日期或时刻')],
  };
}

function nearestWhole(text: string): number | null {
  const whole = Math.round(Number(text));
  return Math.abs(Number(text) - whole) < 1e-6 ? whole : null;
}
