import type { Scale } from '../chart-scale';

/** What is written at the right edge of a chart, and where. */
export type EdgeLabels = {
  /** The target's line, as few lines of text as the room at the edge allows. */
  target: string[];
  /** Pixels to move target and projection by, so that they do not cover each other. */
  nudge: { target: number; projected: number };
};

/** Room beside the plot in widths of a Chinese character; the same on a phone, where the plot needs the rest. */
const ROOM = 6.5;
const PLOT_HEIGHT = 270;
export const LABEL_LINE_HEIGHT = 15;

/** No word and no number is torn apart. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Breaks 目标 and its printed text into lines that fit beside the plot. */
export function labelLines(label: string): string[] {
  const whole = `目标 ${label}`;
  return widthOf(whole) <= ROOM ? [whole] : ['目标', ...breakLabel(label)];
}

/** A label in as few lines as fit beside the plot. */
export function breakLabel(label: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const segment of segmentsOf(label)) {
    if (line !== '' && widthOf(line + segment) > ROOM && !isClosing(segment)) {
      lines.push(line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}

/** ≥94 is one word: a sign stays with its number. */
function segmentsOf(label: string): string[] {
  const segments: string[] = [];
  for (const { segment } of WORDS.segment(label)) {
    if (/[≥≤＜＞<>]$/.test(segments.at(-1) ?? '')) segments[segments.length - 1] += segment;
    else segments.push(segment);
  }
  return segments;
}

/** Latin letters, digits and signs take a little more than half of a Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u0020-\u007e]/.test(character) ? 0.58 : 1), 0);
}

function isClosing(segment: string): boolean {
  return /^[，。、；：）》”%‰]/.test(segment);
}

/** `other` runs so close above `value` that a label over the value would cover it. */
export function isJustAbove(scale: Scale, value: number, other: number): boolean {
  const apart = ((other - value) / (scale.high - scale.low)) * PLOT_HEIGHT;
  return apart >= 0 && apart < 2.5 * LABEL_LINE_HEIGHT;
}

/** Labels of the target's line at `target` and of the projection at `projected`, in the chart's unit. */
export function placeEdgeLabels(
  scale: Scale,
  label: string | null,
  target: number | null,
  projected: number | null,
): EdgeLabels {
  const lines = label === null ? [] : labelLines(label);
  if (target === null || projected === null) return { target: lines, nudge: { target: 0, projected: 0 } };
  const apart = (Math.abs(target - projected) / (scale.high - scale.low)) * PLOT_HEIGHT;
  const needed = ((lines.length + 1) * LABEL_LINE_HEIGHT) / 2 + 1;
  const shift = Math.max(0, (needed - apart) / 2);
  const isAbove = target >= projected;
  return {
    target: lines,
    nudge: { target: isAbove ? -shift : shift, projected: isAbove ? shift : -shift },
  };
}
