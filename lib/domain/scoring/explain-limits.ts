import type { OutlookLimit } from '../forecast/outlook';
import type { Facts } from './facts';
import { INDICATIVE_LABEL, SMALL_NUMBER_LABEL } from './labels';
import type { ScoringSettings } from './settings';
import { isYearlyRule } from './stage';
import { hasCounts } from './unit';
import { wordCount } from './word-sufficiency';
import { wordYears } from './wording';
import { describeReferenceLimits } from './word-references';

function wordOutlookLimit(
  limit: OutlookLimit,
  { indicativePoints, forecastPoints }: ScoringSettings,
): string {
  switch (limit) {
    case 'settled':
      return '已到目标年，以当前状态为准，不再预测。';
    case 'noEndNumber':
      return '目标没有终期数值，不作预测。';
    case 'tooFewPoints':
      return `同一口径的年度数据不足${wordCount(indicativePoints)}个，不作推算。`;
    case 'tooFewReferences':
      return `同时有实际值和参照值的年度不足${wordCount(indicativePoints)}个，不作推算。`;
    case 'indicativeOnly':
      return `同一口径的年度数据不足${wordCount(forecastPoints)}个，推算值${INDICATIVE_LABEL}，不作预测结论。`;
    case 'smallExpected':
      return '按目标推算的期望例数过少，不作预测结论，请看多年合并率。';
    case 'noBaseline':
      return '缺少目标所依据的基期值或参照值，不作预测结论。';
  }
}

/** The data's limits: what a reader must know before trusting the verdict. */
export function describeLimits(facts: Facts): string[] {
  const { series, input, outlook, verdict } = facts;
  const limits: string[] = [];
  if (input.confidence === 'confirm') limits.push('目标规则待确认，确认前的结论仅供核对。');
  if (series.definitionSince !== null) {
    limits.push(`${series.definitionSince} 年口径变更，此前的数据不与此后比较。`);
  }
  if (facts.endGoal && !series.baseline)
    limits.push(`缺少可比的 ${input.baselineYear} 年基期值，不计算进度比。`);
  const gaps = missingYears(facts);
  if (gaps.length > 0) {
    const { rule } = facts.due;
    const substitute =
      rule.kind === 'trend' && isYearlyRule(rule) && rule.direction !== 'hold'
        ? '，逐年比较以最近一次数据代替'
        : '';
    limits.push(`缺少 ${wordYears(gaps)}的数据${substitute}。`);
  }
  limits.push(...describeReferenceLimits(facts));
  if (facts.smallNumber) limits.push(`${SMALL_NUMBER_LABEL}。`);
  if (facts.completeCount && series.current && hasCounts(series.current.point)) {
    limits.push('全数统计，没有抽样误差，不设置信区间。');
  }
  if (outlook.limit) limits.push(wordOutlookLimit(outlook.limit, facts.settings));
  if (series.current?.point.doubtful) limits.push('当年数据未通过校验，经说明理由后采用。');
  if (verdict.status === 'noData' && series.latest)
    limits.push(`进度与预测依据 ${series.latest.year} 年及以前的数据。`);
  return limits;
}

function missingYears({ series }: Facts): number[] {
  const years: number[] = [];
  series.usable.forEach((reading, index) => {
    const before = series.usable[index - 1];
    if (!before) return;
    for (let year = before.year + 1; year < reading.year; year += 1) years.push(year);
  });
  return years;
}
