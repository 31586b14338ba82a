import type { TargetBounds } from './target-bounds';

/** A finished small line: coordinates in the box `width` × `height`, as short text. */
export type Sparkline = {
  /** Points of the polyline, "x,y x,y". */
  line: string;
  last: [number, number];
  /** Heights of the target's bounds. */
  target: number[];
  /** End of the dashed projection that begins at the last point. */
  projected: [number, number] | null;
};

type Input = {
  series: readonly { year: number; text: string }[];
  bounds: TargetBounds | null;
  projection?: { year: number; value: string } | null;
  width: number;
  height: number;
};

const MARGIN = 4;

/** Null when there is no value to draw. */
export function sparkline({ series, bounds, projection = null, width, height }: Input): Sparkline | null {
  const points = series.map(({ year, text }) => ({ year, value: Number(text) }));
  const last = points.at(-1);
  const first = points[0];
  if (!first || !last) return null;
  const end = projection ? { year: projection.year, value: Number(projection.value) } : null;
  const limits = [bounds?.low, bounds?.high].filter((limit) => limit != null);
  const shown = [...points.map(({ value }) => value), ...limits, ...(end ? [end.value] : [])];
  const x = scale(first.year, Math.max(end?.year ?? last.year, last.year), MARGIN, width - MARGIN);
  const y = scale(Math.min(...shown), Math.max(...shown), height - MARGIN, MARGIN);
  const at = (point: { year: number; value: number }): [number, number] => [x(point.year), y(point.value)];
  return {
    line: points.map((point) => at(point).join(',')).join(' '),
    last: at(last),
    target: limits.map(y),
    projected: end && end.year > last.year ? at(end) : null,
  };
}

/** Linear, in tenths of a pixel; a range of nothing is drawn in the middle. */
function scale(from: number, to: number, start: number, end: number) {
  return (value: number) => {
    const share = from === to ? 0.5 : (value - from) / (to - from);
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}
