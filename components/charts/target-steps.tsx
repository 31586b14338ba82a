'use client';

import type { ReactElement } from 'react';
import { ReferenceArea, ReferenceLine } from 'recharts';
import type { IndicatorChart } from '@/lib/view/indicators/chart-series';

const BRAND = 'var(--color-brand)';
const MET = 'var(--color-met)';

type Props = Pick<IndicatorChart, 'steps' | 'years'>;

/** A year's requirement reaches half a year to either side, so that each value stands at its own level. */
function reach({ from, to }: Props['years'], years: Props['years']): { start: number; end: number } {
  return { start: Math.max(years.from, from - 0.5), end: Math.min(years.to, to + 0.5) };
}

/** The good side of each level the target has had. */
export function StepAreas({ steps, years, scale }: Props & Pick<IndicatorChart, 'scale'>) {
  return steps.map((step) => {
    const { start, end } = reach(step, years);
    return (
      <ReferenceArea
        key={step.from}
        x1={start}
        x2={end}
        y1={step.low ?? scale.low}
        y2={step.high ?? scale.high}
        fill={MET}
        fillOpacity={0.06}
        ifOverflow="hidden"
      />
    );
  });
}

/** The target as a line of steps: earlier levels carry their text above them, the last one at the chart's edge. */
export function StepLines({ steps, years, edge }: Props & { edge: ReactElement }) {
  return steps.flatMap((step, index) => {
    const { start, end } = reach(step, years);
    const before = steps[index - 1];
    const isLast = index === steps.length - 1;
    const bounds = [...new Set([step.low, step.high])].filter((bound) => bound !== null);
    return bounds.flatMap((bound, place) => {
      const from = place === 0 ? (before?.low ?? before?.high) : before?.high;
      const label = place > 0 ? undefined : isLast ? edge : <StepLabel text={step.label} />;
      return [
        <ReferenceLine
          key={`${step.from} ${bound}`}
          segment={[
            { x: start, y: bound },
            { x: end, y: bound },
          ]}
          stroke={BRAND}
          strokeWidth={1.6}
          label={label}
        />,
        from != null && from !== bound && before?.to === step.from - 1 && (
          <ReferenceLine
            key={`${step.from} ${bound} rise`}
            segment={[
              { x: start, y: from },
              { x: start, y: bound },
            ]}
            stroke={BRAND}
            strokeWidth={1.6}
            strokeDasharray="2 3"
          />
        ),
      ];
    });
  });
}

type StepLabelProps = {
  text: string;
  /** The line's own place, which the chart fills in. */
  viewBox?: { x?: number; y?: number; width?: number };
};

function StepLabel({ text, viewBox }: StepLabelProps) {
  return (
    <text
      x={(viewBox?.x ?? 0) + 4}
      y={(viewBox?.y ?? 0) - 6}
      fill={BRAND}
      fontSize={12}
      stroke="var(--color-paper)"
      strokeWidth={3}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      {text}
    </text>
  );
}
