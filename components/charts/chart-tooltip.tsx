'use client';

import type { ChartPoint } from '@/lib/view/indicators/chart-series';
import { formatWithUnit } from '@/lib/view/format-number';

type Props = { unit: string; active?: boolean; payload?: readonly { payload?: unknown }[] };

const isPoint = (value: unknown): value is ChartPoint =>
  typeof value === 'object' && value !== null && 'year' in value;

/** Year and value under the pointer. */
export function ChartTooltip({ unit, active, payload }: Props) {
  const point = payload?.map((entry) => entry.payload).find(isPoint);
  if (!active || !point) return null;
  return (
    <div className="card px-3 py-1.5 text-[12.5px] shadow-sm">
      <b>{point.year} 年</b>
      {point.text !== undefined && <span className="ml-2">{formatWithUnit(point.text, unit)}</span>}
      {point.referenceText !== undefined && (
        <span className="block">参照值 {formatWithUnit(point.referenceText, unit)}</span>
      )}
      {point.text === undefined && point.projected !== undefined && (
        <span className="ml-2">推算 {formatWithUnit(point.projected.toFixed(2), unit)}</span>
      )}
    </div>
  );
}
