import { changeBoundOf } from './change-bound';
import type { Draft, ReadContext, Recogniser } from './clause';
import { add, compare, divide, multiply, negate } from './exact-number';
import { changeQuantities, governorOf, levelQuantities } from './governed';
import { readShareOfBase } from './read-share-of-base';
import type { ExactNumber, RelativeRule } from './rule';
import { fractionOf, readUnit, toIndicatorUnit } from './target-unit';
import type { Token, TokenOf } from './token';

type Amount = { change: ExactNumber; changeIn: RelativeRule['changeIn']; doubts: string[] };

/** 以2020年为基数下降20%, 提高5个百分点, 每年降低1个百分点以上, 下降1/6, 翻一番. */
export const recogniseRelative: Recogniser = (tokens, context) => {
  const share = readShareOfBase(tokens, context);
  if (share) return share;
  if (levelQuantities(tokens).length > 0) return null;
  const fold = tokens.find((token) => token.kind === 'fold');
  const quantities = changeQuantities(tokens);
  if (fold?.kind === 'fold' && quantities.length === 0)
    return draftOf(tokens, fold, { change: fold.change, changeIn: 'percent', doubts: [] });
  const [quantity] = quantities;
  const range = tokens.find((token) => token.kind === 'range');
  if (quantity && quantities.length === 2 && range) return readChangeRange(tokens, quantity, context);
  if (!quantity || quantities.length !== 1) return null;
  const direction = directionOf(tokens, quantity);
  const amount = amountOf(tokens, quantity, context);
  if (direction === null) amount.doubts.push('原文没有写明提高还是降低，暂按指标方向理解');
  const isDown = direction === 'down' || (direction === null && context.measure === 'down');
  return draftOf(tokens, quantity, { ...amount, change: isDown ? negate(amount.change) : amount.change });
};

/** 提高3～5个百分点: at least the smaller number. */
function readChangeRange(tokens: Token[], first: TokenOf<'quantity'>, context: ReadContext): Draft | null {
  const [, second] = changeQuantities(tokens);
  if (!second) return null;
  const { text, at, value } = first;
  const start = first.unit === 'none' ? { ...second, value, text, at } : first;
  const draft = recogniseRelative(
    tokens
      .filter((token) => token.kind !== 'range' && token !== second)
      .map((token) => (token === first ? start : token)),
    context,
  );
  if (draft?.rule.kind !== 'relative') return null;
  return {
    ...draft,
    rule: { ...draft.rule, bound: 'min' },
    used: [
      ...draft.used,
      ...tokens.filter((token) => token === first || token === second || token.kind === 'range'),
    ],
    doubts: [...draft.doubts, `变化幅度是区间${text}～${second.text}，暂按不小于${text}理解`],
  };
}

function directionOf(tokens: Token[], quantity: TokenOf<'quantity'>): 'up' | 'down' | null {
  const governor = governorOf(tokens, quantity);
  if (governor?.kind === 'change') return governor.towards;
  const verb = tokens.find((token) => token.kind === 'change');
  if (verb?.kind === 'change') return verb.towards;
  if (governor?.kind === 'level' && (governor.towards === 'up' || governor.towards === 'down'))
    return governor.towards;
  return quantity.unit === 'times' ? 'up' : null;
}

function amountOf(tokens: Token[], quantity: TokenOf<'quantity'>, context: ReadContext): Amount {
  const share = readUnit(context.unit).share;
  const base = tokens.find((token) => token.kind === 'base');
  switch (quantity.unit) {
    case 'points':
      return {
        change: share === 'permille' ? multiply(quantity.value, '10') : quantity.value,
        changeIn: 'points',
        doubts:
          share === 'percent' || context.unit.trim() === ''
            ? []
            : [`百分点与指标单位${context.unit}不一致，请核对`],
      };
    case 'permillePoints':
      return {
        change: share === 'percent' ? divide(quantity.value, '10') : quantity.value,
        changeIn: 'points',
        doubts:
          share === 'permille' || context.unit.trim() === ''
            ? []
            : [`千分点与指标单位${context.unit}不一致，请核对`],
      };
    case 'percent': {
      const isAmbiguous = share === 'percent' && !(base?.kind === 'base' && base.asBase);
      return {
        change: divide(quantity.value, '100'),
        changeIn: 'percent',
        doubts: isAmbiguous ? [`“${quantity.text}”未说明是百分比还是百分点，暂按百分比理解`] : [],
      };
    }
    case 'fraction':
      return { change: fractionOf(quantity.value, '1'), changeIn: 'percent', doubts: [] };
    case 'times':
      return timesOf(tokens, quantity);
    case 'none': {
      const doubts = share ? [`“${quantity.text}”没有单位，暂按${context.unit}的绝对变化理解`] : [];
      return { change: quantity.value, changeIn: 'absolute', doubts };
    }
    case 'permille':
    case 'per10k':
    case 'per100k': {
      const converted = toIndicatorUnit(quantity, context.unit);
      return {
        change: converted.value,
        changeIn: 'absolute',
        doubts: [
          ...converted.doubts,
          ...(quantity.unit === 'permille'
            ? [`“${quantity.text}”未说明是千分比还是千分点，暂按绝对变化理解`]
            : []),
        ],
      };
    }
    case 'count': {
      const converted = toIndicatorUnit(quantity, context.unit);
      return { change: converted.value, changeIn: 'absolute', doubts: converted.doubts };
    }
  }
}

/** 提高到2倍, 是2020年的2倍 = one more; 增加2倍 = two more. */
function timesOf(tokens: Token[], quantity: TokenOf<'quantity'>): Amount {
  const governor = governorOf(tokens, quantity);
  const isLevel = governor?.kind !== 'change';
  const doubts = governor === null ? [`“${quantity.text}”的比较对象不明，请核对`] : [];
  return { change: isLevel ? add(quantity.value, '-1') : quantity.value, changeIn: 'percent', doubts };
}

function draftOf(tokens: Token[], amountToken: Token, amount: Amount): Draft {
  const doubts = [...amount.doubts];
  const yearly = tokens.find((token) => token.kind === 'yearly');
  const base =
    tokens.find((token) => token.kind === 'base') ??
    tokens.find((token) => token.kind === 'year' && isBaseOfTimes(tokens, token));
  const isAverage = yearly !== undefined && /均/.test(yearly.text);
  let baseYear = base?.kind === 'base' ? base.year : base?.kind === 'year' ? (base.years[0] ?? null) : null;
  let per: RelativeRule['per'] = yearly ? 'year' : 'once';
  if (yearly?.text === '同比') {
    baseYear ??= 'previous';
    per = 'once';
  } else if (yearly && !base && !isAverage) baseYear = 'previous';
  if (baseYear === null) doubts.push(base ? '原文没有写明基期是哪一年' : '原文没有写明与哪一年相比');
  const bound = changeBoundOf(tokens, amountToken);
  doubts.push(...bound.doubts);
  if (compare(amount.change, '-1') < 0 && amount.changeIn === 'percent') doubts.push('降幅超过100%，请核对');
  return {
    rule: {
      kind: 'relative',
      baseYear,
      change: amount.change,
      changeIn: amount.changeIn,
      per,
      bound: bound.bound,
    },
    used: [
      amountToken,
      ...bound.used,
      ...(base ? [base] : []),
      ...tokens.filter(
        (token) => token.kind === 'change' || token.kind === 'yearly' || token.kind === 'level',
      ),
    ],
    notes: [],
    doubts,
  };
}

/** 达到2020年的2倍: here the year is what is compared with, no deadline. */
const isBaseOfTimes = (tokens: Token[], year: Token): boolean => {
  const next = tokens.slice(tokens.indexOf(year) + 1).find((token) => token.text !== '的');
  return next?.kind === 'quantity' && next.unit === 'times';
};
