import { matchAt, type Match, type Scanner } from './scan';

export const scanYear: Scanner = (scan) => {
  const period = matchAt(/(?:19|20)\d{2}年?(?:[-~至到]+)(?:19|20)\d{2}年(?:期间|间|底|末)?/y, scan);
  if (period) return { length: period[0].length, body: { kind: 'scope', perUnit: false } };
  const list = matchAt(
    /(?:力争|争取)?(?:到|至|截至|截止|在|于)?((?:(?:19|20)\d{2}年?底?[、和及与](?!(?:19|20)\d{2}年[^，；。\d]{0,12}(?:相比|比较|相较|比(?![例重率]))))*(?:19|20)\d{2})年(?:底|末|年底|年末|初)?(?:前|以前|之前|时|为止)?(?:[,:])?/y,
    scan,
  );
  if (list)
    return {
      length: list[0].length,
      body: { kind: 'year', years: (list[1] ?? '').match(/\d{4}/g)?.map(Number) ?? [] },
    };
  const bare = matchAt(/(20[1-6]\d)(?=\)|:\D*\d)(?::)?/y, scan);
  if (bare && (scan.text[scan.at - 1] ?? '(').match(/[(，；、]/))
    return { length: bare[0].length, body: { kind: 'year', years: [Number(bare[1])] } };
  const plan = matchAt(/十([三四五六])五(?:规划)?(?:期?末|时期末|末期|规划末|规划期末|结束|期末年)/y, scan);
  if (plan)
    return {
      length: plan[0].length,
      body: { kind: 'year', years: [{ 三: 2020, 四: 2025, 五: 2030, 六: 2035 }[plan[1] as '三']] },
    };
  return null;
};

const YEAR = '((?:19|20)\\d{2})年(?:底|末)?';
const LAST_YEAR = '(上年同期|上年度?|上一年度?|前一年|去年)';
const START = '(?:规划)?(?:基期年?|基准年|现状|现有水平|期初|规划初期|目前|现有|上一?规划期末?|十三五末)';
const LEVEL =
  '(?:的)?(?:实际|年度)?(?:水平|基数|数据|数值|实际值|实绩|监测值|基期值|值)?(?:实际)?(?:数据|数值|水平|值)?';
const PRINTED_LEVEL = '(?:的)?\\d+(?:\\.\\d+)?(?:%|‰|/10万)?(?:的)?';
const WITH = '(?:比|较|相比|相比于|相较于?|对比|与|和|同|相对于?|在|从|按)';

/**
 * The ways to name what a change is compared with. “2030年比2020年”: a year is compared with only when a word before
 * it says so, or 相比 behind it, else it is the deadline.
 */
const BASES: [RegExp, boolean][] = [
  [
    new RegExp(
      `(?:以|按)(?:${YEAR}|${LAST_YEAR}|(?:基期年?|基准年|规划基期))[^，；。]{0,24}?(?:作?为)(?:基准年|基期年|基数|基期|基准|基年|基础|基线|参照)`,
      'y',
    ),
    true,
  ],
  [
    new RegExp(
      `${WITH}(?:${YEAR}|${LAST_YEAR}|${START})${LEVEL}[^，；。\\d比较]{0,12}?(?:相比较?|比较|相较|比(?![例重])|同比)`,
      'y',
    ),
    false,
  ],
  [new RegExp(`(?:${YEAR}|${LAST_YEAR}|${START})${LEVEL}(?:相比较?|比较|相较)`, 'y'), false],
  [
    new RegExp(
      `(?:在)?(?:${YEAR}|(上年度?|上一年度?|去年)|(?:基期年?|现有|原有|现状))(?:${PRINTED_LEVEL}|${LEVEL}(?:的)?)(?:基础|水平|基数)(?:之)?上`,
      'y',
    ),
    false,
  ],
  [
    new RegExp(
      `(?:相比于?|相较于?|相对于|比|较)${YEAR}()${PRINTED_LEVEL}(?=提高|提升|增加|增长|上升|下降|降低|减少)`,
      'y',
    ),
    false,
  ],
  [new RegExp(`(?:相比于?|相较于?|相对于|比|较)(?:${YEAR}|${LAST_YEAR}|${START})${LEVEL}`, 'y'), false],
];
const LAST_YEAR_BEYOND = new RegExp(`()${LAST_YEAR}(?:水平)?`, 'y');

export const scanBase: Scanner = (scan) => {
  for (const [pattern, asBase] of BASES) {
    const found = matchAt(pattern, scan);
    if (found) return baseMatch(found, asBase);
  }
  // 高于上年
  const beyond = scan.previous?.kind === 'bound' ? matchAt(LAST_YEAR_BEYOND, scan) : null;
  return beyond && baseMatch(beyond, false);
};

function baseMatch(found: RegExpExecArray, asBase: boolean): Match {
  const year = found[1]
    ? Number(found[1])
    : /十三五末/.test(found[0])
      ? 2020
      : found[2]
        ? ('previous' as const)
        : null;
  return { length: found[0].length, body: { kind: 'base', year, stated: year !== null, asBase } };
}

export const scanComparedMore: Scanner = (scan) => {
  if (scan.previous?.kind !== 'base') return null;
  const found = matchAt(/(高出?|多|低|少|升高?|降)(?=\d)/y, scan);
  return found
    ? {
        length: found[0].length,
        body: { kind: 'change', towards: /[高多升]/.test(found[0]) ? 'up' : 'down' },
      }
    : null;
};
