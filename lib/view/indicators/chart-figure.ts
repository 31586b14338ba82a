import type { IndicatorDetail } from '../../domain/reading/indicator-detail';
import {
  INDICATIVE_LABEL,
  OUTLOOK_LABELS,
  SMALL_NUMBER_LABEL,
  UNCONFIRMED_LABEL,
} from '../../domain/scoring/labels';
import { wordShare } from '../../domain/scoring/wording';
import { fileNameOf, type Figure } from '../figure/figure';
import { formatDay } from '../format-date';
import { formatWithUnit } from '../format-number';
import { NO_OWNER } from '../no-owner';
import type { IndicatorChart } from './chart-series';
import { composeChartTable } from './chart-table';
import { targetTextOf } from './target-steps';
import { approvedReadings } from './verdict';

type Place = { year: number; districtName: string };

/** An indicator's picture with everything that stands around it. */
export function composeIndicatorFigure(
  indicator: IndicatorDetail,
  chart: IndicatorChart,
  { year, districtName }: Place,
): Figure {
  const { name, unit } = indicator;
  const { from } = chart.years;
  const years = from === chart.last.year ? `${from} 年` : `${from}—${chart.last.year} 年`;
  return {
    title: wordFinding(indicator, chart, year),
    subtitle: `${districtName} · ${name}${unit ? `（${unit}）` : ''} · ${years}`,
    description: describePicture(indicator, chart, year),
    notes: explainMarks(chart, indicator),
    source: wordSource(indicator, chart),
    table: composeChartTable(indicator, chart, year),
    fileName: fileNameOf(districtName, name, year),
  };
}

/** 2025 年 92.10%，低于目标 ≥94；按现有进度，2030 年预计 93.20%，预计达标困难（演示数据） */
export function wordFinding(indicator: IndicatorDetail, chart: IndicatorChart, year: number): string {
  const { assessment } = indicator;
  const standing =
    assessment?.explanation.standing ||
    `${chart.last.year} 年 ${valueText(chart.last.text, indicator)}；${year} 年不在该规划的监测范围内`;
  const clauses = [
    standing,
    wordProjection(indicator, chart),
    assessment?.smallNumber && SMALL_NUMBER_LABEL,
    assessment?.unconfirmed && `目标规则${UNCONFIRMED_LABEL}`,
  ];
  return `${clauses.filter(Boolean).join('；')}${wordDemonstration(indicator, chart)}`;
}

/** The sentence of the verdict in short; the interval is in the picture and in its table. */
function wordProjection({ assessment, unit }: IndicatorDetail, { projected }: IndicatorChart): string | null {
  if (assessment?.sufficiency === 'fewEvents') return '例数过少，不作预测结论';
  if (!projected) return null;
  const value = `${projected.year} 年预计 ${formatWithUnit(projected.text, unit)}`;
  if (projected.indicative) return `按现有数据推算，${value}，${INDICATIVE_LABEL}`;
  const outlook = assessment?.outlook ?? 'notApplicable';
  const isOpen = outlook === 'insufficient' || outlook === 'notApplicable';
  return `按现有进度，${value}${isOpen ? '' : `，${OUTLOOK_LABELS[outlook]}`}`;
}

function wordDemonstration(indicator: IndicatorDetail, chart: IndicatorChart): string {
  const flags = [
    ...approvedReadings(indicator).map(({ flag }) => flag),
    ...(chart.reference ? (indicator.reference?.values ?? []).map(({ flag }) => flag) : []),
  ];
  if (!flags.includes('demonstration')) return '';
  return flags.every((flag) => flag === 'demonstration') ? '（演示数据）' : '（含演示数据）';
}

/** A ratio is printed as it stands, 2∶3. */
const valueText = (text: string, { entryKind, unit }: IndicatorDetail): string =>
  formatWithUnit(text, entryKind === 'ratio' ? '' : unit);

function describePicture(indicator: IndicatorDetail, chart: IndicatorChart, year: number): string {
  const { last, projected, reference, points } = chart;
  const drawn = points.filter(({ text }) => text !== undefined);
  const first = drawn[0];
  const begin =
    first?.text !== undefined && first.year !== last.year
      ? `由 ${first.year} 年的 ${valueText(first.text, indicator)} 到 ${last.year} 年的 `
      : `${last.year} 年为 `;
  const target = chart.good && targetTextOf(indicator, year);
  const sentences = [
    `折线图：${indicator.name}${begin}${valueText(last.text, indicator)}，共 ${drawn.length} 个年度有数据`,
    target && `目标线为“${target}”`,
    reference && `与“${reference.name}”对照`,
    projected && `虚线推算到 ${projected.year} 年为 ${formatWithUnit(projected.text, indicator.unit)}`,
    '各年数值见数据表',
  ];
  return `${sentences.filter(Boolean).join('；')}。`;
}

/** What the marks in the picture mean, as far as they occur. */
function explainMarks(chart: IndicatorChart, { entryKind, settings }: IndicatorDetail): string | null {
  const parts = [
    chart.good && chart.good.low !== chart.good.high && '绿底为符合要求的一侧',
    chart.definitionSince !== null && `浅色为 ${chart.definitionSince} 年口径变更前的数据，不与此后比较`,
    chart.steps.length > 1 && '目标线的台阶为目标调整或分阶段目标',
    chart.reference && `长虚线为参照值“${chart.reference.name}”`,
    chart.hasRequired && '细线为按期所需',
    chart.projected &&
      (chart.projected.indicative
        ? `短虚线为推算，${INDICATIVE_LABEL}`
        : `短虚线为推算，阴影为 ${wordShare(settings.forecastLevel)} 预测区间`),
    chart.hasIntervals &&
      `竖线为 ${wordShare(settings.confidenceLevel)} 置信区间${chart.isCut ? '（过长的未画全）' : ''}`,
    entryKind === 'ratio' && '比例按前项÷后项画出',
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('；')}。` : null;
}

/** 数据截至 2025 年（2026-03-09 审核）；来源：区卫生健康委 */
function wordSource(indicator: IndicatorDetail, { last }: IndicatorChart): string {
  const reviewedAt = approvedReadings(indicator).find(({ year }) => year === last.year)?.reviewedAt;
  const leads = indicator.departments.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const source = indicator.dataSource || leads.join('、') || NO_OWNER;
  const day = reviewedAt ? `（${formatDay(reviewedAt)} 审核）` : '';
  return `数据截至 ${last.year} 年${day}；来源：${source}`;
}
