import { formatDay } from '../format-date';
import { formatWithUnit } from '../format-number';

type Value = {
  seriesId: string;
  year: number;
  value: string;
  source: string | null;
  flag: 'official' | 'document' | 'demonstration';
  version: number;
  enteredBy: string;
  enteredAt: string;
};

type Series = {
  id: string;
  name: string;
  unit: string;
  source: string | null;
  version: number;
  values: readonly Value[];
};

type Referring = {
  id: string;
  planId: string;
  serial: string;
  name: string;
  from: number;
  to: number;
  asked: readonly string[];
  linked: { kind: 'indicator' | 'series'; id: string; name: string } | null;
};

type Change = {
  id: string;
  name: string;
  year: number;
  before: string | null;
  after: string | null;
  source: string | null;
  reason: string | null;
  actor: string;
  at: string;
};

export type ReferenceSource = {
  series: readonly Series[];
  years: readonly number[];
  closedYears: readonly number[];
  referring: readonly Referring[];
};

export type ReferenceCell = {
  seriesId: string;
  year: number;
  /** As stored; empty where the year has none. */
  value: string;
  source: string;
  version: number | null;
  /** 张敏 2026-03-12 */
  by: string | null;
  isDemonstration: boolean;
  /** A change needs a reason. */
  isClosed: boolean;
  /** Something is compared with it in that year, or it has a value; the other years need none. */
  isAsked: boolean;
};

export type ReferenceRow = {
  id: string;
  name: string;
  unit: string;
  source: string | null;
  version: number;
  linked: { id: string; name: string }[];
  cells: ReferenceCell[];
};

/** One row a table, one cell a year. */
export function composeReferenceRows({
  series,
  years,
  closedYears,
  referring,
}: ReferenceSource): ReferenceRow[] {
  return series.map((table) => {
    const { values: _values, ...facts } = table;
    const linked = linkedTo(table, referring);
    return {
      ...facts,
      linked: linked.map(({ id, name }) => ({ id, name })),
      cells: years.map((year) => toCell(table, year, closedYears, isAskedIn(year, linked))),
    };
  });
}

const linkedTo = ({ id }: Pick<Series, 'id'>, referring: readonly Referring[]) =>
  referring.filter(({ linked }) => linked?.kind === 'series' && linked.id === id);

/** A table that nothing is linked to yet may be meant for any year. */
const isAskedIn = (year: number, linked: readonly Referring[]): boolean =>
  linked.length === 0 || linked.some(({ from, to }) => year >= from && year <= to);

function toCell(
  { id, values }: Series,
  year: number,
  closedYears: readonly number[],
  isAsked: boolean,
): ReferenceCell {
  const stored = values.find((value) => value.year === year);
  return {
    seriesId: id,
    year,
    value: stored?.value ?? '',
    source: stored?.source ?? '',
    version: stored?.version ?? null,
    by: stored ? `${stored.enteredBy} ${formatDay(stored.enteredAt)}` : null,
    isDemonstration: stored?.flag === 'demonstration',
    isClosed: closedYears.includes(year),
    isAsked: isAsked || stored !== undefined,
  };
}

/** 6 张参照表，2025 年已填 5 张，1 张待填；1 项指标未关联参照。 */
export function referenceFinding({ series, years, referring }: ReferenceSource): string {
  const year = years.at(-1);
  const unlinked = referring.filter(({ linked }) => !linked).length;
  const waiting = unlinked > 0 ? `${unlinked} 项指标未关联参照。` : '';
  if (series.length === 0 || year === undefined) {
    if (referring.length === 0) return '规划中没有需要参照其他数值的目标。';
    return `还没有参照表。${waiting}`;
  }
  const asked = series.filter((table) => isAskedIn(year, linkedTo(table, referring)));
  const filled = asked.filter(({ values }) => values.some((value) => value.year === year)).length;
  const open = asked.length - filled;
  const state = open === 0 ? `${year} 年已全部填写` : `${year} 年已填 ${filled} 张，${open} 张待填`;
  return `${series.length} 张参照表，${state}${waiting ? `；${waiting}` : '。'}`;
}

/** An indicator that needs a reference, in words. */
export type ReferringLine = {
  id: string;
  planId: string;
  label: string;
  asked: string;
  linked: string | null;
};

/** Those that still need a link come first. */
export function composeReferring(referring: readonly Referring[]): ReferringLine[] {
  return referring
    .map(({ id, planId, serial, name, asked, linked }) => ({
      id,
      planId,
      label: `${serial} ${name}`.trim(),
      asked: asked.join('、'),
      linked: linked && (linked.kind === 'indicator' ? `指标：${linked.name}` : `参照表：${linked.name}`),
    }))
    .sort((a, b) => Number(a.linked !== null) - Number(b.linked !== null));
}

/** 女职工比例 2024 年 45.0 → 46.0 */
export function changeText({
  name,
  year,
  before,
  after,
}: Pick<Change, 'name' | 'year' | 'before' | 'after'>): string {
  const shown = (value: string | null) => (value === null || value === '' ? '空' : formatWithUnit(value, ''));
  const same = before !== null && before === after;
  return same
    ? `${name} ${year} 年 ${shown(after)}（改注来源）`
    : `${name} ${year} 年 ${shown(before)} → ${shown(after)}`;
}
