import type { ReadContext } from './clause';
import { governorOf } from './governed';
import { isOminous } from './measure-direction';
import { readUnit } from './target-unit';
import type { Comparator, Token, TokenOf } from './token';

export type BoundReading = { op: Comparator; used: Token[]; notes: string[]; doubts: string[] };

const SKIPPED_BEFORE = new Set(['filler', 'open', 'each', 'near', 'year', 'hedge', 'yearly', 'scope']);

/** The sign or word right before a quantity: ≥, 不低于, 至少. */
export function prefixBoundOf(tokens: Token[], quantity: Token): TokenOf<'bound'> | undefined {
  for (let at = tokens.indexOf(quantity) - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'bound') return token;
    // 至少配备1名: the verb stands between the bound and its number.
    if (
      !token ||
      !(
        SKIPPED_BEFORE.has(token.kind) ||
        token.kind === 'level' ||
        token.kind === 'change' ||
        token.kind === 'text' ||
        token.kind === 'subject'
      )
    )
      return undefined;
  }
  return undefined;
}

/** 以上, 以内 right after a quantity, also behind （含）. */
export function suffixBoundOf(tokens: Token[], quantity: Token): TokenOf<'suffix'> | undefined {
  for (let at = tokens.indexOf(quantity) + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'suffix') return token;
    if (!token || !['inclusive', 'open', 'close', 'filler'].includes(token.kind) || token.text === '的')
      return undefined;
  }
  return undefined;
}

const isUpper = (op: Comparator): boolean => op.startsWith('<');

/** The comparison a quantity carries, from its own words or, failing those, from the verb and the measure. */
export function readBound(
  tokens: Token[],
  quantity: TokenOf<'quantity'>,
  value: string,
  context: ReadContext,
): BoundReading {
  const prefix = prefixBoundOf(tokens, quantity);
  const suffix = suffixBoundOf(tokens, quantity);
  const reading =
    prefix || suffix ? statedBound(prefix, suffix) : impliedBound(tokens, quantity, value, context);
  return applyInclusiveMark(tokens, reading);
}

function statedBound(prefix?: TokenOf<'bound'>, suffix?: TokenOf<'suffix'>): BoundReading {
  const used = [prefix, suffix].filter((token) => token !== undefined);
  const doubts = prefix?.doubt ? [prefix.doubt] : [];
  if (prefix && suffix && isUpper(prefix.op) !== isUpper(suffix.op)) {
    doubts.push(`“${prefix.text}”与“${suffix.text}”方向相反，请核对`);
  } else if (prefix && suffix && prefix.op.length === 1) {
    doubts.push(`“${prefix.text}”不含本数，“${suffix.text}”含本数，请核对是否含本数`);
  }
  return { op: (prefix ?? suffix)?.op ?? '>=', used, notes: [], doubts };
}

function impliedBound(tokens: Token[], quantity: Token, value: string, context: ReadContext): BoundReading {
  const governor = governorOf(tokens, quantity);
  const towards = governor?.kind === 'level' ? governor.towards : null;
  const used = governor ? [governor] : [];
  const plain = (op: Comparator): BoundReading => ({ op, used, notes: [], doubts: [] });
  if (towards === 'down' || towards === 'control') return plain('<=');
  if (towards === 'up') return plain('>=');
  if (context.measure === 'down') {
    if (value === '0') return plain('<=');
    const doubt =
      towards === null || (governor && /^[=:为是]$/.test(governor.text))
        ? '原文缺少比较符号；该指标越低越好，暂按不高于理解'
        : `该指标越低越好，原文用“${governor?.text ?? ''}”，暂按不高于理解`;
    return { ...plain('<='), doubts: [doubt] };
  }
  const isFullShare = value === '100' && readUnit(context.unit).share === 'percent';
  const isNamed =
    context.measure === 'up' ||
    isFullShare ||
    (towards === 'reach' && governor?.text !== ':' && governor?.text !== '=');
  const isCount =
    context.unit.trim() !== '' && readUnit(context.unit).share === null && !isOminous(context.indicator);
  if (context.birthSexRatio) return { ...plain('<='), doubts: ['原文缺少比较符号，暂按不高于理解'] };
  if (governor?.text === '新增' && !/[新增]/.test(context.indicator))
    return { ...plain('>='), doubts: ['“新增”说的是增加量还是总量，请核对'] };
  if (isNamed || isCount) return plain('>=');
  return { ...plain('>='), doubts: ['原文缺少比较符号，且从指标名称看不出高低方向，暂按不低于理解'] };
}

function applyInclusiveMark(tokens: Token[], reading: BoundReading): BoundReading {
  const mark = tokens.find((token) => token.kind === 'inclusive');
  if (mark?.kind !== 'inclusive') return reading;
  const side = reading.op.charAt(0);
  return {
    ...reading,
    op: (mark.inclusive ? `${side}=` : side) as Comparator,
    used: [...reading.used, mark],
  };
}
