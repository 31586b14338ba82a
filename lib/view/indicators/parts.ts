import type { MonitoredIndicator, MonitoredPart } from '../../domain/reading/monitored-indicator';
import { STATUS_LABELS } from '../../domain/scoring/labels';
import { formatWithUnit } from '../format-number';
import { STATUS_FAMILY } from '../status';

/** A split row in a list: 1/2 分项达标, and each part with its value and status. */
export type PartsSummary = {
  met: number;
  all: number;
  /** Latest approved values in the order of the parts; — where there is none. */
  values: string[];
  /** 区人大代表中女性比例 31.20%（2025 年）已达标 */
  words: string[];
};

/** Null for a row that has values of its own. */
export function summariseParts({ parts }: Pick<MonitoredIndicator, 'parts'>): PartsSummary | null {
  if (parts.length === 0) return null;
  return {
    met: parts.filter(({ status }) => STATUS_FAMILY[status] === 'good').length,
    all: parts.length,
    values: parts.map((part) => latestText(part) ?? '—'),
    words: parts.map(describePart),
  };
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

function describePart(part: MonitoredPart): string {
  const latest = part.series.at(-1);
  const value = latest ? `${latestText(part)}（${latest.year} 年）` : '无数据';
  return `${part.name} ${value}${STATUS_LABELS[part.status]}`;
}
