import type { DetailAssessment, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { SUFFICIENCY_LABELS } from '../../domain/scoring/labels';
import { formatWithUnit, roundDecimal } from '../format-number';
import { readingText } from './verdict';

type Standing = Pick<DetailAssessment, 'sufficiency' | 'outlook' | 'explanation'>;

/** 数据充分性 in words; null where nothing is forecast, and the data need not carry anything. */
export function sufficiencyText({ sufficiency, outlook, explanation }: Standing): string | null {
  if (outlook === 'notApplicable') return null;
  // What a forecast needs beside the readings is missing: a reference value, a baseline.
  if (sufficiency === 'none' && explanation.readings.length > 0) return '有实际值，没有同年的参照值';
  if (sufficiency === 'forecast' && outlook === 'insufficient') return '五个年度以上，缺少作结论的依据';
  return SUFFICIENCY_LABELS[sufficiency];
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

/** 指标“全区女党员比例” · 参照表“全市平均水平” */
export function referenceOrigin({ kind, name }: NonNullable<Standing['explanation']['references']>): string {
  if (kind === null) return `“${name}”`;
  return kind === 'indicator' ? `指标“${name}”` : `参照表“${name}”`;
}
