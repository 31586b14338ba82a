import type { IndicatorDetail } from '../../domain/reading/indicator-detail';
import { confidenceInterval } from '../../domain/scoring/interval';
import { isCompleteCount } from '../../domain/scoring/unit';
import { wordRange, wordShare } from '../../domain/scoring/wording';
import { EMPTY_CELL, numberCell, textCell, type FigureCell, type FigureTable } from '../figure/figure';
import { roundDecimal, unitSuffix } from '../format-number';
import { approvedPoints } from './assess-input';
import type { IndicatorChart } from './chart-series';
import { composeReadingLines, type ReadingLine } from './reading-lines';
import { composeReferenceLine, type ReferenceLine } from './reference-line';
import { rangeOf } from './small-numbers';
import { targetTextOf } from './target-steps';
import { approvedReadings, readingText } from './verdict';

/** One column and how a year fills it; the projection's line fills few of them. */
type Column = {
  label: string;
  isNumber: boolean;
  ofYear: (line: ReadingLine) => FigureCell;
  ofProjection?: FigureCell;
};

/** The picture's numbers, a year a line, oldest first, and the projection in a line of its own. */
export function composeChartTable(
  indicator: IndicatorDetail,
  chart: IndicatorChart,
  year: number,
): FigureTable {
  const references = composeReferenceLine(indicator, year);
  const columns = columnsOf(indicator, chart, references, year);
  const lines = linesOf(indicator, references);
  return {
    columns: columns.map(({ label, isNumber }) => ({ label, isNumber })),
    rows: [
      ...lines.map((line) => columns.map(({ ofYear }) => ofYear(line))),
      ...(chart.projected ? [columns.map(({ ofProjection }) => ofProjection ?? EMPTY_CELL)] : []),
    ],
  };
}

/** Years that are on their way to approval are not drawn. */
function linesOf(indicator: IndicatorDetail, references: ReferenceLine | null): ReadingLine[] {
  const approved = new Set(approvedReadings(indicator).map(({ year }) => year));
  const open = new Set(indicator.readings.map(({ year }) => year).filter((year) => !approved.has(year)));
  return composeReadingLines(indicator, references)
    .filter(({ year }) => !open.has(year))
    .sort((one, other) => one.year - other.year);
}

function columnsOf(
  indicator: IndicatorDetail,
  chart: IndicatorChart,
  references: ReferenceLine | null,
  year: number,
): Column[] {
  const inUnit = (label: string) => (indicator.unit ? `${label}（${indicator.unit}）` : label);
  return [
    {
      label: '年份',
      isNumber: false,
      ofYear: ({ year }) => textCell(String(year)),
      ...(chart.projected && { ofProjection: textCell(String(chart.projected.year)) }),
    },
    { label: inUnit('数值'), isNumber: true, ofYear: valuesOf(indicator) },
    ...(chart.hasIntervals ? [intervalColumn(indicator)] : []),
    ...(references ? [referenceColumn(references)] : []),
    targetColumn(indicator, chart, year),
    ...projectionColumns(indicator, chart, inUnit('推算值')),
    { label: '说明', isNumber: false, ofYear: remarksOf, ...(chart.projected && remarkOf(chart.projected)) },
  ];
}

function valuesOf(indicator: IndicatorDetail): Column['ofYear'] {
  const texts = new Map(
    approvedReadings(indicator).map((reading) => [reading.year, readingText(reading, indicator)]),
  );
  return ({ year }) => numberCell(texts.get(year) ?? null);
}

function intervalColumn({ name, unit, settings, ...rest }: IndicatorDetail): Column {
  const points = new Map(approvedPoints(rest).map((point) => [point.year, point]));
  const interval = (year: number) => {
    const point = points.get(year);
    return point && !isCompleteCount(name) ? confidenceInterval(point, unit, settings) : null;
  };
  return {
    label: `${wordShare(settings.confidenceLevel)} 置信区间`,
    isNumber: true,
    ofYear: ({ year }) => {
      const found = interval(year);
      return found ? textCell(rangeOf(found, unit)) : EMPTY_CELL;
    },
  };
}

/** A target revised later is not known yet in the year shown. */
function targetColumn(indicator: IndicatorDetail, { projected }: IndicatorChart, year: number): Column {
  const cell = (text: string | null) => (text ? textCell(text) : EMPTY_CELL);
  const due = projected && targetTextOf({ ...indicator, targets: knownBy(indicator, year) }, projected.year);
  return {
    label: '目标',
    isNumber: false,
    ofYear: ({ target }) => cell(target),
    ofProjection: cell(due),
  };
}

const knownBy = ({ targets }: IndicatorDetail, year: number) =>
  targets.filter(({ validFrom }) => validFrom <= year);

function referenceColumn({ name, years }: ReferenceLine): Column {
  const texts = new Map(years.map(({ year, text }) => [year, text]));
  return {
    label: `参照值：${name}`,
    isNumber: true,
    ofYear: ({ year }) => numberCell(texts.get(year) ?? null),
  };
}

function projectionColumns(
  { assessment, unit, settings }: IndicatorDetail,
  { projected }: IndicatorChart,
  label: string,
): Column[] {
  if (!projected) return [];
  const nothing = () => EMPTY_CELL;
  const { low = null, high = null } = assessment?.forecast ?? {};
  const value = { label, isNumber: true, ofYear: nothing, ofProjection: numberCell(projected.text) };
  if (low === null || high === null) return [value];
  const decimals = projected.text.split('.')[1]?.length ?? 0;
  const range = wordRange(roundDecimal(low, decimals), roundDecimal(high, decimals), unitSuffix(unit));
  return [
    value,
    {
      label: `${wordShare(settings.forecastLevel)} 预测区间`,
      isNumber: true,
      ofYear: nothing,
      ofProjection: textCell(range),
    },
  ];
}

function remarksOf({ state, marks, isDemonstration, reference, reason }: ReadingLine): FigureCell {
  const words = [
    state,
    ...marks,
    isDemonstration && '演示数据',
    reference?.isDemonstration && '参照值为演示数据',
    reason,
  ];
  return textCell(words.filter(Boolean).join('，'));
}

const remarkOf = ({ indicative }: NonNullable<IndicatorChart['projected']>) => ({
  ofProjection: textCell(indicative ? '推算，仅供参考' : '推算'),
});
