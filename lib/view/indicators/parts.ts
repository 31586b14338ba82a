import type { MonitoredIndicator, MonitoredPart } from '../../domain/reading/monitored-indicator';
import { STATUS_LABELS } from '../../domain/scoring/labels';
import { formatWithUnit } from '../format-number';
import { STATUS_FAMILY } from '../status';

/** A part in the line of its row. */
export type PartSummary = {
  name: string;
  /** Latest approved value with its unit, and its year. */
  value: string | null;
  year: number | null;
  /** 区人大代表中女性比例 31.20%（2025 年）已达标 */
  words: string;
};

/** A split row in a list: how many of its parts are met, and each of them. */
export type PartsSummary = { met: number; all: number; each: PartSummary[] };

/** Null for a row that has values of its own. */
export function summariseParts({ parts }: Pick<MonitoredIndicator, 'parts'>): PartsSummary | null {
  if (parts.length === 0) return null;
  const met = parts.filter(({ status }) => STATUS_FAMILY[status] === 'good').length;
  return { met, all: parts.length, each: parts.map(summarisePart) };
}

/** 1/2 分项达标 */
export function partsMet({ met, all }: Pick<PartsSummary, 'met' | 'all'>): string {
  return `${met}/${all} 分项达标`;
}

/** Latest approved value with its unit. */
export function latestText({ series, unit }: Pick<MonitoredPart, 'series' | 'unit'>): string | null {
  const latest = series.at(-1);
  return latest ? (latest.ratio ?? formatWithUnit(latest.text, unit)) : null;
}

function summarisePart(part: MonitoredPart): PartSummary {
  const { name, status } = part;
  const value = latestText(part);
  const year = part.series.at(-1)?.year ?? null;
  const held = value === null ? '无数据，' : `${value}（${year} 年）`;
  return { name, value, year, words: `${name} ${held}${STATUS_LABELS[status]}` };
}
