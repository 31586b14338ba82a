import type { DetailAssessment, IndicatorDetail } from '../../domain/reading/indicator-detail';
import type { Explanation } from '../../domain/scoring/assessment';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { wordCount, wordSufficiency } from '../../domain/scoring/word-sufficiency';
import { formatWithUnit, roundDecimal } from '../format-number';
import { readingText } from './verdict';

type Standing = Pick<DetailAssessment, 'sufficiency' | 'outlook' | 'explanation'>;

/** 数据充分性 in words; null where nothing is forecast, and the data need not carry anything. */
export function sufficiencyText(
  { sufficiency, outlook, explanation }: Standing,
  settings: ScoringSettings,
): string | null {
  if (outlook === 'notApplicable') return null;
  // What a forecast needs beside the readings is missing: a reference value, a baseline.
  if (sufficiency === 'none' && explanation.readings.length > 0) return '有实际值，没有同年的参照值';
  if (sufficiency === 'forecast' && outlook === 'insufficient')
    return `${wordCount(settings.forecastPoints)}个年度以上，缺少作结论的依据`;
  return wordSufficiency(sufficiency, settings);
}

/** 2020 年 90.88%（基期）、2024 年 92.10% */
export function wordUsed(
  used: Explanation['readings'],
  indicator: Pick<IndicatorDetail, 'readings' | 'entryKind' | 'unit'>,
): string {
  if (used.length === 0) return '没有经审核的数据';
  return used
    .map(
      (reading) => `${reading.year} 年 ${usedText(indicator, reading)}${reading.baseline ? '（基期）' : ''}`,
    )
    .join('、');
}

/** A value as the table prints it; one that is no longer there as it was scored. */
export function usedText(
  indicator: Pick<IndicatorDetail, 'readings' | 'entryKind' | 'unit'>,
  used: { year: number; value: string },
): string {
  const { readings, entryKind, unit } = indicator;
  const stored = readings.find(({ year }) => year === used.year);
  if (stored?.text) return formatWithUnit(readingText(stored, indicator), entryKind === 'ratio' ? '' : unit);
  return formatWithUnit(roundDecimal(used.value, Math.min(2, used.value.split('.')[1]?.length ?? 0)), unit);
}

export type UsedReading = {
  year: number;
  text: string;
  /** 基期；张三审核；此后已改为第 3 版 */
  note: string;
  /** Where its history can be opened, with the version that was scored. */
  reading: { id: string; version: number } | null;
};

/** The values a verdict stands on, newest first. */
export function composeUsed(
  indicator: Pick<IndicatorDetail, 'readings' | 'entryKind' | 'unit'>,
  used: Explanation['readings'],
): UsedReading[] {
  return [...used]
    .sort((a, b) => b.year - a.year)
    .map(({ year, value, baseline, version, approvedBy }) => {
      const stored = indicator.readings.find((reading) => reading.year === year);
      const isChanged = stored !== undefined && version !== undefined && stored.version !== version;
      const notes = [
        baseline && '基期',
        stored?.flag === 'document' ? '规划所载' : approvedBy && `${approvedBy}审核`,
        isChanged && `此后已改为第 ${stored.version} 版`,
      ];
      return {
        year,
        text: usedText(indicator, { year, value }),
        note: notes.filter(Boolean).join('，'),
        reading: stored && version !== undefined ? { id: stored.id, version } : null,
      };
    });
}

/** 指标“全区女党员比例” · 参照表“全市平均水平” */
export function referenceOrigin({ kind, name }: NonNullable<Standing['explanation']['references']>): string {
  if (kind === null) return `“${name}”`;
  return kind === 'indicator' ? `指标“${name}”` : `参照表“${name}”`;
}
