import { matchAt, type Scanner } from './scan';

/** Ages, school stages, per-head bases: numbers that name who is counted, never a target. */
const SCOPES: [RegExp, boolean][] = [
  [
    /(?:每|平均每)\d*(?:\.\d+)?(?:百|千|万|十万|10万|亿)?(?:个|所|名|家|镇|乡|村|街道|社区|县|区|校|班|户|季度|学期|学年|月|周|天|日|半年|次|人口|人|位|户|床|镇街)/y,
    true,
  ],
  [
    /(?:各|所有|每)(?:镇街|乡镇|镇|街道|社区|村|区县|县区|区|县|校|学校|级|地|机构)(?:\((?:街道|社区|乡镇|村|园)\))?/y,
    true,
  ],
  [/以[^，；。\d]{1,10}为单位(?:的)?/y, false],
  [/(?:学前|高中|初中|小学)[1-9一二三四五六]年/y, false],
  [/[九九9](?:年)(?:制)?义务教育/y, false],
  [/(?:十[三四五六]五)(?:规划)?(?:期间|时期|期内)?/y, false],
  [
    /\d+(?:\.\d+)?(?:[-~至到]\d+)?周?岁(?:以上|以下|及以上|及以下|以内|之间|以前|至\d+周?岁)?(?:的)?(?=[^\d，；。、()%‰以及左约之并且和])/y,
    false,
  ],
  [/\d+(?:[-~至]\d+)?个?月(?:以?内|以下|以上|龄)(?=[^\d，；。()%‰]{1,})/y, false],
  [/\d+(?:小时|分钟|公里|天|日)(?:以?内|之内)(?=[^\d，；。、()%‰左])/y, false],
  [/\d+(?:分钟|公里)(?=[^\d，；。、()]{0,4}圈)/y, false],
  [/\([县市区旗镇乡街道村社区校园所站级、]+\)/y, false],
];

export const scanScope: Scanner = (scan) => {
  for (const [pattern, perUnit] of SCOPES) {
    const found = matchAt(pattern, scan);
    if (found) return { length: found[0].length, body: { kind: 'scope', perUnit } };
  }
  return null;
};

/** 全省前10, 第3名: a rank, for which no reading is kept. */
export const scanRank: Scanner = (scan) => {
  const found = matchAt(/(?:前|第)\d+(?:名|位|%)?(?!年|季)/y, scan);
  return found ? { length: found[0].length, body: { kind: 'judgement' } } : null;
};
