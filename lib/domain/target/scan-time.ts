import { matchAt, type Match, type Scanner } from './scan';

export const scanYear: Scanner = (scan) => {
  const period = matchAt(/(?:19|20)\d{2}年?(?:[-~至到]+)(?:19|20)\d{2}年(?:期间|间|底|末)?/y, scan);
  if (period) return { length: period[0].length, body: { kind: 'scope', perUnit: false } };
  const list = matchAt(
    /(?:力争|争取)?(?:到|至|截至|截止|在|于)?((?:(?:19|20)\d{2}年?底?[、和及与])*(?:19|20)\d{2})年(?:底|末|年底|年末|初)?(?:前|以前|之前|时|为止)?(?:[,:])?/y,
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

export const scanBase: Scanner = (scan) => {
  const tail = '(?:的)?(?:实际|年度)?(?:水平|基数|数据|数值|实际值|实绩|监测值|基期值|值)?';
  const asBase = matchAt(
    new RegExp(
      `(?:以|按)(?:((?:19|20)\\d{2})年(?:底|末)?|(上年度?|上一年度?|前一年)|(?:基期年?|基准年|规划基期))${tail}(?:实际)?(?:数据|数值|水平|值)?(?:作?为)(?:基准年|基期年|基数|基期|基准|基年|基础|基线|参照)`,
      'y',
    ),
    scan,
  );
  if (asBase) return baseMatch(asBase, true);
  const compared = matchAt(
    new RegExp(
      `(?:比|较|相比|相较于?|对比|与|和|同|相对于?|在|从|按)?(?:((?:19|20)\\d{2})年(?:底|末)?|(上年度?|上一年度?|前一年|去年|上年同期)|(?:规划)?(?:基期年?|基准年|现状|现有水平|期初|规划初期|目前|现有|上一?规划期末?|十三五末))${tail}(?:相比较?|比较|相较|比|同比)`,
      'y',
    ),
    scan,
  );
  if (compared) return baseMatch(compared, false);
  const ground = matchAt(
    new RegExp(
      `(?:在)?(?:((?:19|20)\\d{2})年(?:底|末)?|(上年度?|上一年度?|去年)|(?:基期年?|现有|原有|现状))${tail}(?:的)?(?:基础|水平|基数)(?:之)?上`,
      'y',
    ),
    scan,
  );
  if (ground) return baseMatch(ground, false);
  const than = matchAt(
    new RegExp(
      `(?:相比于?|相较于?|相对于|比|较)(?:((?:19|20)\\d{2})年(?:底|末)?|(上年度?|上一年度?|前一年|去年|上年同期)|(?:规划)?(?:基期年?|基准年|现状|现有水平|期初|规划初期|目前|现有|上一?规划期末?|十三五末))${tail}`,
      'y',
    ),
    scan,
  );
  return than ? baseMatch(than, false) : null;
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
