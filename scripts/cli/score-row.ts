import { Fraction } from '@/lib/domain/scoring/fraction';
import { mayExceedWhole, readUnit } from '@/lib/domain/scoring/unit';

/** One line of the input that cannot be accepted as it stands. */
export type Problem = { line: number; message: string };

export type ScoreRow = {
  line: number;
  year: number;
  /** As typed; empty where counts derive it. null = no reading that year. */
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reference: string | null;
};

export type ScoreSeries = {
  line: number;
  name: string;
  indicator: string;
  unit: string;
  target: string;
  targetYear: number;
  baselineYear: number;
  attribute: 'binding' | 'anticipated' | null;
  rows: ScoreRow[];
};

export const COLUMNS = [
  'series',
  'indicator',
  'unit',
  'target',
  'target_year',
  'baseline_year',
  'year',
  'value',
  'numerator',
  'denominator',
  'reference',
  'attribute',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, string>;

/** The columns that every row of a series shares. */
export function readSeries(line: number, cells: Cells, complain: (message: string) => void): ScoreSeries {
  if (cells.target === '') complain('target 为空。');
  const targetYear = readYear(cells.target_year, 'target_year', 2030, complain);
  const baselineYear = readYear(cells.baseline_year, 'baseline_year', 2020, complain);
  if (targetYear !== null && baselineYear !== null && targetYear <= baselineYear) {
    complain(`target_year ${targetYear} 应晚于 baseline_year ${baselineYear}。`);
  }
  return {
    line,
    name: cells.series,
    indicator: cells.indicator,
    unit: cells.unit,
    target: cells.target,
    targetYear: targetYear ?? 2030,
    baselineYear: baselineYear ?? 2020,
    attribute: readAttribute(cells.attribute, complain),
    rows: [],
  };
}

/** A four-digit year; null, with a complaint, for anything else. */
export function readYear(
  cell: string,
  column: string,
  fallback: number | null,
  complain: (message: string) => void,
): number | null {
  if (cell === '' && fallback !== null) return fallback;
  if (/^(19|20|21)\d\d$/.test(cell)) return Number(cell);
  complain(`${column} “${cell}”不是四位年份。`);
  return null;
}

function readAttribute(cell: string, complain: (message: string) => void): ScoreSeries['attribute'] {
  if (cell === '约束性' || cell === 'binding') return 'binding';
  if (cell === '预期性' || cell === 'anticipated') return 'anticipated';
  if (cell !== '') complain(`attribute “${cell}”应为约束性、预期性或留空。`);
  return null;
}

export function readRow(
  line: number,
  cells: Cells,
  series: ScoreSeries,
  complain: (message: string) => void,
): ScoreRow | null {
  const year = readYear(cells.year, 'year', null, complain);
  const value = readValue(cells.value, series, complain);
  const numerator = readNumber(cells.numerator, 'numerator', complain);
  const denominator = readNumber(cells.denominator, 'denominator', complain);
  const reference = readNumber(cells.reference, 'reference', complain);
  checkCounts(cells, numerator, denominator, series, complain);
  return year === null ? null : { line, year, value, numerator, denominator, reference };
}

/** Plain decimal numbers only: no exponent, thousands separator, unit sign, NaN or Infinity. */
export function readNumber(cell: string, column: string, complain: (message: string) => void): string | null {
  if (cell === '') return null;
  if (/^-?\d{1,20}(\.\d{1,20})?$/.test(cell)) return withoutSignOfZero(cell);
  complain(`${column} “${cell}”不是数字。请只填数字，不带单位、逗号或百分号。`);
  return null;
}

const withoutSignOfZero = (number: string): string =>
  /[1-9]/.test(number) ? number : number.replace('-', '');

function readValue(cell: string, series: ScoreSeries, complain: (message: string) => void): string | null {
  const ratio = /^(\d{1,20}(?:\.\d{1,20})?)\s*[:：∶]\s*(\d{1,20}(?:\.\d{1,20})?)$/.exec(cell);
  if (ratio && Number(ratio[2]) > 0) return `${ratio[1]}:${ratio[2]}`;
  const value = readNumber(cell, 'value', complain);
  if (value !== null && Number(value) < 0 && !/增长|增速|增幅|变化|差/.test(series.indicator)) {
    complain(`value “${cell}”不应为负数。`);
  }
  return value;
}

function checkCounts(
  cells: Cells,
  numerator: string | null,
  denominator: string | null,
  series: ScoreSeries,
  complain: (message: string) => void,
): void {
  if ((cells.numerator === '') !== (cells.denominator === '')) {
    return complain('numerator 和 denominator 应同时填写或同时留空。');
  }
  if (numerator !== null && Number(numerator) < 0) complain(`numerator “${numerator}”不应为负数。`);
  if (denominator !== null && Number(denominator) <= 0) complain(`denominator “${denominator}”应大于 0。`);
  if (numerator === null || denominator === null) return;
  const isShare = readUnit(series.unit).scale !== null && !mayExceedWhole(series.indicator);
  if (isShare && Fraction.of(numerator).compare(Fraction.of(denominator)) > 0) {
    complain(`numerator ${numerator} 大于 denominator ${denominator}。`);
  }
}

/** What is accepted and yet worth a look; null when there is nothing to say. */
export function noticeOf(row: ScoreRow, series: ScoreSeries): string | null {
  return noticeOfRange(row, series) ?? noticeOfCounts(row, series);
}

/** A share above its whole is most often a slip of the decimal point. */
function noticeOfRange({ value, numerator }: ScoreRow, { unit, indicator }: ScoreSeries): string | null {
  const { kind, scale } = readUnit(unit);
  const isShare = kind === 'percent' || kind === 'permille';
  if (value === null || numerator !== null || !isShare || scale === null || mayExceedWhole(indicator))
    return null;
  if (value.includes(':') || Fraction.of(value).compare(Fraction.of(scale)) <= 0) return null;
  return `value ${value} 超出${unit.trim()}的可能范围（0—${scale}），请核对小数点。`;
}

/** A typed rate is not used beside its counts; where the two disagree, the reader is told. */
function noticeOfCounts(row: ScoreRow, series: ScoreSeries): string | null {
  const { value, numerator, denominator } = row;
  const { scale } = readUnit(series.unit);
  if (value === null || !numerator || !denominator || scale === null || !/^-?[\d.]+$/.test(value))
    return null;
  if (Number(denominator) <= 0) return null;
  const derived = Fraction.of(numerator, denominator).timesInteger(scale);
  const decimals = value.split('.')[1]?.length ?? 0;
  if (Fraction.of(derived.toFixed(decimals)).compare(Fraction.of(value)) === 0) return null;
  return `value ${value} 与分子分母得出的 ${derived.toFixed(2)} 不符，按分子分母计算。`;
}
