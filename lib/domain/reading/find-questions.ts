import { Decimal } from 'decimal.js';
import { isCompleteCount, isCountUnit, mayExceedWhole, readUnit, type UnitFacts } from '../scoring/unit';
import type { CheckedIndicator, PreviousReading, Question, ReadingCheck } from './reading-check';
import type { CheckSettings } from './check-settings';
import type { EnteredReading } from './interpret-entry';
import { findShift, wholeOf } from './find-shift';
import { shiftPoint } from './shift-point';

type Case = {
  reading: EnteredReading;
  indicator: CheckedIndicator;
  year: number;
  previous: PreviousReading | null;
  settings: CheckSettings;
};

export function findQuestions(checked: Case): ReadingCheck {
  const questions: Question[] = [];
  const derived = checked.reading.denominator !== null;
  const point = derived ? askDenominator(checked) : (askFraction(checked) ?? askShift(checked));
  if (point) questions.push(point);
  const change = point ? null : askChange(checked);
  if (change) questions.push(change);
  const decimals = derived ? null : askDecimals(checked);
  if (decimals) questions.push(decimals);
  return { errors: [], questions, notes: isSmallSample(checked) ? ['小样本，单年不足以判断'] : [] };
}

/** 0.95 in a % column: the share was typed instead of the percentage. */
function askFraction({ reading, indicator, year, previous }: Case): Question | null {
  const value = new Decimal(reading.value);
  if (readUnit(indicator.unit).kind !== 'percent' || value.lte(0) || value.gt(1)) return null;
  const before = previous ? new Decimal(previous.value) : null;
  const suspicious = before ? before.gte(10) : indicator.direction === 'up';
  if (!suspicious || mayExceedWhole(indicator.name)) return null;
  const suggestion = shiftPoint(reading.value, 2);
  const since = previous ? `，${yearWord(previous.year, year)}为 ${plain(previous.value)}` : '';
  const message = `${reading.value} 还是 ${suggestion}？单位为 %${since}。`;
  return { field: 'value', code: 'looksLikeFraction', answer: 'explain', message, suggestion };
}

function askShift({ reading, indicator, year, previous }: Case): Question | null {
  if (!previous) return null;
  const suggestion = findShift(reading.value, previous.value, wholeOf(indicator));
  if (suggestion === null) return null;
  const message = `是否为 ${suggestion}？${describeChange(reading.value, previous, year, indicator.unit)}。`;
  return { field: 'value', code: 'digitShift', answer: 'explain', message, suggestion };
}

function askDenominator({ reading, year, previous }: Case): Question | null {
  if (!previous?.denominator || !reading.denominator) return null;
  const suggestion = findShift(reading.denominator, previous.denominator, null);
  if (suggestion === null) return null;
  const message = `分母是否为 ${suggestion}？${yearWord(previous.year, year)}为 ${plain(previous.denominator)}。`;
  return { field: 'denominator', code: 'denominatorShift', answer: 'explain', message, suggestion };
}

function askChange(checked: Case): Question | null {
  const { reading, indicator, year, previous, settings } = checked;
  if (!previous || indicator.entryKind === 'ratio' || isFewEvents(checked)) return null;
  const unit = readUnit(indicator.unit);
  const change = new Decimal(reading.value).minus(previous.value).abs();
  if (change.lte(allowedChange(unit, previous.value, settings))) return null;
  const message = `${describeChange(reading.value, previous, year, indicator.unit)}，变化较大，请核对。`;
  return { field: 'value', code: 'largeChange', answer: 'explain', message };
}

function allowedChange(unit: UnitFacts, previous: string, settings: CheckSettings): Decimal {
  if (unit.kind === 'percent') return new Decimal(settings.maxChangePercent);
  const share = new Decimal(previous).abs().times(settings.maxChangeShare);
  const floor = {
    permille: settings.changeFloorPermille,
    per10Thousand: settings.changeFloorPerTenThousands,
    per100Thousand: settings.changeFloorPerTenThousands,
    other: settings.changeFloorOther,
  }[unit.kind];
  return Decimal.max(share, floor);
}

function askDecimals({ reading, indicator }: Case): Question | null {
  const unit = readUnit(indicator.unit);
  const isAverage = /平均|人均|均|每/.test(indicator.name);
  const wanted = unit.kind === 'other' && isCountUnit(indicator.unit) && !isAverage ? 0 : 2;
  if (reading.scale <= wanted) return null;
  const expected = wanted === 0 ? '一般为整数' : `一般保留 ${wanted} 位小数`;
  const message = `单位为${indicator.unit || '空'}，${expected}，现有 ${reading.scale} 位，是否保留？`;
  return { field: 'value', code: 'moreDecimals', answer: 'confirm', message };
}

/** Rates of few events jump by chance; a change says nothing by itself. */
function isFewEvents({ reading, previous, settings }: Case): boolean {
  if (reading.numerator === null || reading.denominator === null) return false;
  const few = (top: string, bottom: string) =>
    Decimal.min(top, new Decimal(bottom).minus(top)).lt(settings.smallCount);
  if (!few(reading.numerator, reading.denominator)) return false;
  if (!previous?.numerator || !previous.denominator) return true;
  return few(previous.numerator, previous.denominator);
}

function isSmallSample(checked: Case): boolean {
  const { kind } = readUnit(checked.indicator.unit);
  const isRareEventRate = kind === 'permille' || kind === 'per10Thousand' || kind === 'per100Thousand';
  if (!isRareEventRate || checked.reading.numerator === null || isCompleteCount(checked.indicator.name))
    return false;
  return new Decimal(checked.reading.numerator).lt(checked.settings.smallCount);
}

/** 比去年少 55.1 个百分点 */
function describeChange(value: string, previous: PreviousReading, year: number, unit: string): string {
  const change = new Decimal(value).minus(previous.value);
  const word = change.isNegative() ? '少' : '多';
  const since = yearWord(previous.year, year);
  return `比${since.startsWith('去') ? '' : ' '}${since}${word} ${plain(change.abs().toFixed())}${readUnit(unit).changeSuffix}`;
}

const yearWord = (previous: number, year: number): string =>
  previous === year - 1 ? '去年' : `${previous} 年`;

/** At most two decimals, without trailing zeros; only for sentences. */
const plain = (value: string): string =>
  new Decimal(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
