import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { PaceClass } from '../../domain/scoring/assessment';
import { PACE_LABELS } from '../../domain/scoring/labels';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { paceText } from '../pace-text';
import { STATUS_FAMILY } from '../status';

export type PaceBand = Exclude<PaceClass, 'keep'>;

export type PaceDot = {
  id: string;
  name: string;
  band: PaceBand;
  binding: boolean;
  /** Two decimals, as printed. */
  pace: string;
  x: number;
  y: number;
};

export type PaceStrip = {
  width: number;
  height: number;
  /** `centre`: of the label, which may stand beside a band that is narrower than its name. */
  bands: { band: PaceBand; label: string; from: number; to: number; centre: number; count: number }[];
  /** Where one band ends and the next begins, with the pace. */
  edges: { x: number; label: string }[];
  /** Where the pace is exactly what is needed. */
  onTime: number;
  dots: PaceDot[];
  /** Already meeting the requirement, and without a pace: together with the dots they are all. */
  met: number;
  without: number;
};

const WIDTH = 1000;
const STEP = 13;
const TOP = 34;
const BOTTOM = 12;
/** Room that 进展缓慢 12 and 0.95 take above and below the figure. */
const LABEL_WIDTH = 92;
const TICK_WIDTH = 34;
const ROWS_AT_LEAST = 4;
/** Paces beyond these ends are drawn at the edge. */
const LOWEST = -0.6;
const HIGHEST = 1.8;

type Edge = { band: PaceBand; from: number; to: number };
type PaceLimits = Pick<ScoringSettings, 'paceFaster' | 'paceOnTrack'>;

function edgesOf({ paceFaster, paceOnTrack }: PaceLimits): Edge[] {
  const [faster, onTrack] = [Number(paceFaster), Number(paceOnTrack)];
  return [
    { band: 'reverse', from: LOWEST, to: 0 },
    { band: 'slow', from: 0, to: faster },
    { band: 'faster', from: faster, to: onTrack },
    { band: 'onTrack', from: onTrack, to: HIGHEST },
  ];
}

/** 照现在的速度，2030 年来得及吗: the indicators still under way, each at its 进度比. */
export function composePaceStrip(rows: readonly MonitoredIndicator[], settings: ScoringSettings): PaceStrip {
  const edges = edgesOf(settings);
  const centres = keepApart(
    edges.map(({ from, to }) => (xOf(from) + xOf(to)) / 2),
    LABEL_WIDTH,
  );
  const ticks = keepApart(
    edges.slice(1).map(({ from }) => xOf(from)),
    TICK_WIDTH,
  );
  const underWay = rows.filter(isUnderWay);
  const met = rows.filter((row) => STATUS_FAMILY[row.status] === 'good' && !isUnderWay(row)).length;
  const dots = stackDots(underWay, edges, settings);
  const tallest = Math.max(ROWS_AT_LEAST, ...dots.map(({ row }) => row + 1));
  const height = TOP + tallest * STEP + BOTTOM;
  return {
    width: WIDTH,
    height,
    bands: edges.map(({ band, from, to }, index) => ({
      band,
      centre: centres[index]!,
      label: PACE_LABELS[band],
      from: xOf(from),
      to: xOf(to),
      count: dots.filter((dot) => dot.dot.band === band).length,
    })),
    edges: edges.slice(1).map(({ from }, index) => ({ x: ticks[index]!, label: String(from) })),
    onTime: xOf(1),
    dots: dots.map(({ dot, row }) => ({ ...dot, y: height - BOTTOM - STEP / 2 - row * STEP })),
    met,
    without: rows.length - met - underWay.length,
  };
}

function isUnderWay(row: MonitoredIndicator): boolean {
  return STATUS_FAMILY[row.status] !== 'good' && bandOf(row) !== null;
}

function bandOf({ pace, paceClass }: MonitoredIndicator): PaceBand | null {
  return pace === null || paceClass === null || paceClass === 'keep' ? null : paceClass;
}

/** Dots of one column stand on each other; a column never crosses into the next band. */
function stackDots(rows: readonly MonitoredIndicator[], edges: readonly Edge[], settings: ScoringSettings) {
  const heights = new Map<string, number>();
  return rows
    .map((row) => ({ row, band: bandOf(row)!, value: Number(row.pace) }))
    .sort((a, b) => a.value - b.value)
    .map(({ row, band, value }) => {
      const edge = edges.find((candidate) => candidate.band === band)!;
      const left = xOf(edge.from) + STEP / 2;
      const last = Math.max(0, Math.floor((xOf(edge.to) - STEP - xOf(edge.from)) / STEP));
      const column = Math.min(last, Math.max(0, Math.round((xOf(value) - left) / STEP)));
      const key = `${band} ${column}`;
      const height = heights.get(key) ?? 0;
      heights.set(key, height + 1);
      const dot = {
        id: row.id,
        name: row.name,
        band,
        binding: row.attribute === 'binding',
        pace: paceText(row.pace!, settings),
        x: Math.round((left + column * STEP) * 10) / 10,
      };
      return { dot, row: height };
    });
}

/** Places from left to right, moved no further than it takes to stand `room` apart and inside the figure. */
function keepApart(places: readonly number[], room: number): number[] {
  const kept: number[] = [];
  for (const place of places) kept.push(Math.max(place, (kept.at(-1) ?? -room / 2) + room));
  let limit = WIDTH + room / 2;
  return kept
    .toReversed()
    .map((place) => (limit = Math.min(place, limit - room)))
    .toReversed();
}

function xOf(pace: number): number {
  const clamped = Math.min(HIGHEST, Math.max(LOWEST, pace));
  return Math.round(((clamped - LOWEST) / (HIGHEST - LOWEST)) * WIDTH * 10) / 10;
}
