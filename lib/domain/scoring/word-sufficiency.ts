import type { Sufficiency } from './assessment';
import type { ScoringSettings } from './settings';

type Points = Pick<ScoringSettings, 'indicativePoints' | 'forecastPoints'>;

const NUMERALS = '一二三四五六七八九十';

/** 五, as it is written before 个. */
export function wordCount(count: number): string {
  return count === 2 ? '两' : (NUMERALS[count - 1] ?? ` ${count} `);
}

/** 数据充分性 in words; how many years it takes belongs to the office. */
export function wordSufficiency(
  sufficiency: Sufficiency,
  { indicativePoints, forecastPoints }: Points,
): string {
  switch (sufficiency) {
    case 'none':
      return '无数据';
    case 'baseline':
      return '仅一个年度';
    case 'requiredChange':
      return `${wordYears(2, indicativePoints - 1)}，只计算每年所需变化`;
    case 'indicative':
      return `${wordYears(indicativePoints, forecastPoints - 1)}，推算仅供参考`;
    case 'forecast':
      return `${wordCount(forecastPoints)}个年度以上，可以预测`;
    case 'fewEvents':
      return '例数过少，不作预测结论，看多年合并率';
  }
}

function wordYears(from: number, to: number): string {
  return from >= to ? `${wordCount(from)}个年度` : `${wordCount(from)}至${wordCount(to)}个年度`;
}
