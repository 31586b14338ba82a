'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { LABEL_LINE_HEIGHT } from '@/lib/view/indicators/chart-labels';
import type { IndicatorChart as Chart } from '@/lib/view/indicators/chart-series';
import { ChartTooltip } from './chart-tooltip';
import { StepAreas, StepLines } from './target-steps';

const INK = 'var(--color-ink)';
const INK_3 = 'var(--color-ink-3)';
const MET = 'var(--color-met)';
const BRAND = 'var(--color-brand)';
const HEIGHT = 320;
const REFERENCE_RADIUS = 2.5;
/** Values of an earlier definition are paler, and no line leads from them to today's. */
const VALUES = [
  { dataKey: 'earlier', ink: INK_3 },
  { dataKey: 'value', ink: INK },
] as const;

/** Series in ink, target in its own line with the printed text at its end, good side tinted, projection dashed. */
export default function IndicatorChart({ chart }: { chart: Chart }) {
  const { points, years, scale, steps, last, projected, labels, reference } = chart;
  const good = steps.length > 0 ? null : chart.good;
  const ticks = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  const bounds = good ? [...new Set([good.low, good.high])].filter((bound) => bound !== null) : [];
  return (
    <div style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: HEIGHT }}>
        <ComposedChart
          data={points}
          margin={{ top: 26, right: 84, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          {good && (
            <ReferenceArea
              y1={good.low ?? scale.low}
              y2={good.high ?? scale.high}
              fill={MET}
              fillOpacity={0.06}
              ifOverflow="hidden"
            />
          )}
          <StepAreas steps={steps} years={years} scale={scale} />
          <CartesianGrid vertical={false} stroke="var(--color-line-2)" />
          <XAxis
            type="number"
            dataKey="year"
            domain={[years.from, years.to]}
            ticks={ticks}
            tickLine={false}
            axisLine={{ stroke: 'var(--color-line)' }}
            tick={{ fill: INK_3, fontSize: 12 }}
            minTickGap={8}
          />
          <YAxis
            width={46}
            domain={[scale.low, scale.high]}
            ticks={scale.ticks}
            tickFormatter={(tick: number) => tick.toFixed(scale.decimals)}
            tickLine={false}
            axisLine={false}
            tick={{ fill: INK_3, fontSize: 12 }}
          />
          <Tooltip
            content={<ChartTooltip unit={chart.unit} />}
            cursor={{ stroke: 'var(--color-line)' }}
            isAnimationActive={false}
          />
          <Area dataKey="range" stroke="none" fill={INK} fillOpacity={0.09} connectNulls {...STILL} />
          <Line dataKey="required" stroke={BRAND} strokeOpacity={0.55} connectNulls {...STILL} />
          <Line
            dataKey="projected"
            stroke={INK}
            strokeWidth={1.6}
            strokeDasharray="4 4"
            connectNulls
            {...STILL}
          />
          {reference && (
            <Line
              dataKey="reference"
              stroke={BRAND}
              strokeWidth={1.6}
              strokeDasharray="7 4"
              connectNulls
              {...STILL}
            />
          )}
          {bounds.map((bound, index) => (
            <ReferenceLine
              key={bound}
              y={bound}
              stroke={BRAND}
              strokeWidth={1.6}
              label={
                index === 0 ? <TargetLabel lines={labels.target} shift={labels.nudge.target} /> : undefined
              }
            />
          ))}
          <StepLines
            steps={steps}
            years={years}
            edge={<TargetLabel lines={labels.target} shift={labels.nudge.target} />}
          />
          {VALUES.map(({ dataKey, ink }) => (
            <Line
              key={dataKey}
              dataKey={dataKey}
              stroke={ink}
              strokeWidth={2}
              {...STILL}
              dot={{ r: 3.5, fill: ink, strokeWidth: 0 }}
              connectNulls
            >
              <ErrorBar
                dataKey="error"
                width={0}
                stroke={INK}
                strokeOpacity={0.4}
                strokeWidth={1.2}
                isAnimationActive={false}
              />
            </Line>
          ))}
          <ReferenceDot
            x={last.year}
            y={last.value}
            r={4}
            fill={INK}
            stroke="none"
            label={{
              value: last.text,
              position: reference?.crowdsLast ? 'bottom' : 'top',
              fill: INK,
              fontSize: 13,
              fontWeight: 700,
              offset: 8,
              ...HALO,
            }}
          />
          {reference && (
            <ReferenceDot
              x={reference.year}
              y={reference.value}
              r={REFERENCE_RADIUS}
              fill={BRAND}
              stroke="none"
              label={<TargetLabel lines={reference.lines} shift={REFERENCE_RADIUS} />}
            />
          )}
          {projected && (
            <ReferenceDot
              x={projected.year}
              y={projected.value}
              r={2.5}
              fill={INK}
              stroke="none"
              label={{
                value: projected.text,
                position: 'right',
                fill: 'var(--color-ink-2)',
                fontSize: 12,
                dy: labels.nudge.projected,
                ...HALO,
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

type TargetLabelProps = {
  lines: string[];
  shift: number;
  /** The line's own place, which the chart fills in. */
  viewBox?: { x?: number; y?: number; width?: number };
};

/** The target as printed at the end of its line, or the name of a reference, in as many lines as it takes. */
function TargetLabel({ lines, shift, viewBox }: TargetLabelProps) {
  const x = (viewBox?.x ?? 0) + (viewBox?.width ?? 0) + 5;
  const top = (viewBox?.y ?? 0) + shift - ((lines.length - 1) * LABEL_LINE_HEIGHT) / 2;
  return (
    <text x={x} y={top} fill={BRAND} fontSize={12} dominantBaseline="central" {...HALO}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LABEL_LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Keeps a label readable where it crosses a line. */
const HALO = {
  stroke: 'var(--color-paper)',
  strokeWidth: 3,
  paintOrder: 'stroke',
  strokeLinejoin: 'round',
} as const;

const STILL = { type: 'linear', dot: false, activeDot: false, isAnimationActive: false } as const;
