import type { CityAverage } from '../../domain/comparison/average';
import type { ComparedMember, Comparison } from '../../domain/comparison/compare-districts';
import type { Status } from '../../domain/scoring/assessment';
import { limitsOfNumbers, readUnit } from '../../domain/scoring/unit';
import { ruleInForce } from '../../domain/scoring/stage';
import { chartScale, type Scale } from '../chart-scale';
import { formatNumber, formatWithUnit } from '../format-number';
import { targetBounds } from '../target-bounds';
import { decimalsOf, medianText } from './decimals';
import { rankText } from './words';

/** A district in the plot. Places are per cent of the axis, from its left end. */
export type DotRow = {
  code: string;
  name: string;
  city: string;
  isOwn: boolean;
  indicatorId: string;
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
  at: number;
  text: string;
  /** The same as it is stored. */
  plain: string;
  interval: { from: number; to: number; low: string; high: string } | null;
  /** The district's own target: one mark for a level, two for a band, none for what is no fixed level. */
  targets: number[];
  target: string;
  counts: string | null;
  rank: string | null;
  preliminary: boolean;
  demonstration: boolean;
  isAction: boolean;
  hasNoDefinition: boolean;
};

export type AverageRow = {
  city: string;
  districts: number;
  /** Null where there is no average; `text` says why. */
  at: number | null;
  value: string | null;
  text: string;
};

export type DotPlot = {
  unit: string;
  ticks: { at: number; text: string }[];
  rows: DotRow[];
  averages: AverageRow[];
  pages: number;
  page: number;
  hasIntervals: boolean;
  hasTargets: boolean;
};

/** Rows that are drawn at once. */
const ROWS = 60;

type Input = {
  comparison: Comparison;
  averages: readonly CityAverage[];
  own: string;
  year: number;
  sort: 'value' | 'name';
  page: number;
};

/** Every comparable district as a dot with its interval and its own target, on one axis. */
export function composeDotPlot({ comparison, averages, own, year, sort, page }: Input): DotPlot {
  const { members } = comparison;
  const unit = members[0]?.row.unit ?? '';
  const ordered = [...members].sort(orderOf(sort, comparison.better));
  const pages = Math.max(1, Math.ceil(ordered.length / ROWS));
  const shown = Math.min(page, pages);
  const scale = scaleOf(comparison, averages, year, unit);
  const place = (value: number) => percentOn(scale, value);
  const texts = members.map(({ row }) => row.reading.text);
  const rows = ordered
    .slice((shown - 1) * ROWS, shown * ROWS)
    .map((member) => composeRow(member, { own, year, place, decimals: decimalsOf(texts) }));
  return {
    unit,
    ticks: scale.ticks.map((tick) => ({ at: place(tick), text: formatNumber(tick.toFixed(scale.decimals)) })),
    rows,
    averages: averages.map((average) => composeAverage(average, { unit, texts, place })),
    pages,
    page: shown,
    hasIntervals: rows.some(({ interval }) => interval !== null),
    hasTargets: rows.some(({ targets }) => targets.length > 0),
  };
}

/** Best first; without a better side the largest first. Equal values by name, so that any order gives the same. */
function orderOf(sort: 'value' | 'name', better: Comparison['better']) {
  const byName = (a: ComparedMember, b: ComparedMember) =>
    a.district.name.localeCompare(b.district.name, 'zh-CN') ||
    a.district.code.localeCompare(b.district.code, 'en');
  if (sort === 'name') return byName;
  return (a: ComparedMember, b: ComparedMember) =>
    (better === 'down' ? a.value.compare(b.value) : b.value.compare(a.value)) || byName(a, b);
}

function scaleOf(
  { members }: Comparison,
  averages: readonly CityAverage[],
  year: number,
  unit: string,
): Scale {
  const values = members.flatMap(({ value, low, high }) => [value, low, high].map((one) => one.toNumber()));
  const means = averages.flatMap(({ average }) =>
    average.kind === 'none' ? [] : [average.value.toNumber()],
  );
  const drawn = [...values, ...means, ...members.flatMap((member) => targetsOf(member, year))];
  return chartScale(drawn.length > 0 ? drawn : [0, 1], limitsOfNumbers(readUnit(unit), drawn));
}

/** The bounds in force in the year. */
function targetsOf({ row: { target } }: ComparedMember, year: number): number[] {
  if (!target) return [];
  const { rule } = ruleInForce(target.rule, year, year);
  const bounds = targetBounds(rule);
  const limits = [bounds?.low, bounds?.high].filter((limit) => limit != null);
  return [...new Set(limits)];
}

type Drawing = { own: string; year: number; place: (value: number) => number; decimals: number };

function composeRow(member: ComparedMember, { own, year, place, decimals }: Drawing): DotRow {
  const { district, row, interval, value, rank } = member;
  const { reading } = row;
  const limit = (text: string) => formatNumber(Number(text).toFixed(decimals));
  return {
    code: district.code,
    name: district.name,
    city: district.city,
    isOwn: district.code === own,
    indicatorId: row.id,
    status: row.status,
    nearlyMet: row.nearlyMet,
    unconfirmed: row.unconfirmed,
    at: place(value.toNumber()),
    text: formatNumber(reading.text),
    plain: reading.text,
    interval: interval && {
      from: place(Number(interval.low)),
      to: place(Number(interval.high)),
      low: limit(interval.low),
      high: limit(interval.high),
    },
    targets: targetsOf(member, year).map(place),
    target: row.target?.text ?? '未定',
    counts:
      reading.numerator !== null && reading.denominator !== null
        ? `${formatNumber(reading.numerator)}／${formatNumber(reading.denominator)}`
        : null,
    rank: rank && rankText(rank),
    preliminary: reading.preliminary,
    demonstration: reading.demonstration,
    isAction: row.kind === 'action',
    hasNoDefinition: row.definition === null,
  };
}

type AverageDrawing = { unit: string; texts: readonly string[]; place: (value: number) => number };

/** It speaks of the districts compared here, never of a whole city that may have more of them. */
function composeAverage(
  { city, districts, average }: CityAverage,
  { unit, texts, place }: AverageDrawing,
): AverageRow {
  if (average.kind === 'none') {
    const names = average.missing.map(({ name }) => name);
    const listed =
      names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个区县` : names.join('、');
    return { city, districts, at: null, value: null, text: `${listed}没有可比数值，不计算平均` };
  }
  const value = medianText(average.value, texts);
  return {
    city,
    districts,
    at: place(average.value.toNumber()),
    value: formatNumber(value),
    text:
      average.kind === 'weighted'
        ? `${formatWithUnit(value, unit)}，按分母加权（分子合计 ÷ 分母合计）`
        : `${formatWithUnit(value, unit)}，算术平均（部分区县没有分子分母，未加权）`,
  };
}

function percentOn({ low, high }: Scale, value: number): number {
  return Math.round(((value - low) / (high - low)) * 1000) / 10;
}

/** The comparison in a sentence: how many, where the page's own district stands, how many meet their targets. */
export function dotPlotFinding(comparison: Comparison, own: string): string {
  const { members, apart } = comparison;
  const all = members.length + apart.length;
  if (members.length === 0) return `${all} 个区县都没有可比的数值`;
  if (members.length === 1) return `只有${members[0]!.district.name}有可比的数值，尚不能比较`;
  const met = members.filter(({ row }) => ['met', 'trendMet', 'judgedMet'].includes(row.status)).length;
  const head = `${all} 个区县中 ${members.length} 个可比，${met} 个达到或符合各自目标`;
  const mine = members.find(({ district }) => district.code === own);
  if (mine) {
    const value = formatWithUnit(mine.row.reading.text, mine.row.unit);
    return `${mine.district.name} ${value}${mine.rank ? `，${rankText(mine.rank)}` : ''}；${head}`;
  }
  return head;
}
