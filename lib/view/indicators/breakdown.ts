import { addsUp } from '@/lib/domain/reading/check-parts';
import { askedParts } from '@/lib/domain/reading/check-entry';
import {
  CATEGORIES,
  CATEGORY_LABELS,
  DIMENSION_LABELS,
  type Dimension,
} from '@/lib/domain/reading/dimension';
import { displayReading } from '@/lib/domain/reading/display-reading';
import type { DetailReading, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import { gapOf, sharesOf } from '@/lib/domain/reading/shares';
import { compare } from '@/lib/domain/target/exact-number';
import { differenceUnit } from '../format-number';

export type BreakdownCell = {
  label: string;
  /** Null where the category has no value. */
  text: string | null;
  /** 2000/2197 */
  counts: string | null;
  /** 45.20% */
  share: string | null;
};

export type BreakdownLine = {
  year: number;
  whole: string;
  cells: BreakdownCell[];
  /** Between the highest and the lowest rate, as printed; null for counts. */
  gap: string | null;
  isPreliminary: boolean;
  isDemonstration: boolean;
};

export type BreakdownCard = {
  dimension: Dimension;
  title: string;
  /** What the latest year shows, in a sentence. */
  finding: string | null;
  /** Of the latest year; `width` in percent. */
  bars: { label: string; text: string; width: number }[];
  /** Shares are shown for what adds up, the gap for rates. */
  isCount: boolean;
  gapLabel: string;
  /** Newest first. */
  lines: BreakdownLine[];
};

/** 分性别, 分城乡: what the values of an indicator are made of. A dimension that is no longer asked for is left out. */
export function composeBreakdowns(indicator: IndicatorDetail): BreakdownCard[] {
  return indicator.dimensions.flatMap((dimension) => {
    const lines = indicator.readings.flatMap((reading) => toLine(indicator, dimension, reading));
    if (lines.length === 0) return [];
    const isCount = isAdditive(indicator);
    const unit = differenceUnit(indicator.unit);
    return [
      {
        dimension,
        title: DIMENSION_LABELS[dimension],
        finding: describeLine(lines[0]!, isCount, unit),
        bars: barsOf(lines[0]!, isCount, indicator.unit),
        isCount,
        gapLabel: `${CATEGORIES[dimension].map((category) => CATEGORY_LABELS[category]).join('')}差距`,
        lines,
      },
    ];
  });
}

const isAdditive = (indicator: IndicatorDetail): boolean =>
  indicator.entryKind === 'value' && addsUp(indicator);

function toLine(indicator: IndicatorDetail, dimension: Dimension, reading: DetailReading): BreakdownLine[] {
  const parts = askedParts(reading.parts, { dimensions: [dimension] });
  if (parts.length === 0 || reading.text === null) return [];
  const isComplete = parts.length === CATEGORIES[dimension].length;
  const shares = isComplete && isAdditive(indicator) ? sharesOf(parts.map(({ value }) => value)) : null;
  const shown = parts.map((part) => ({ text: displayReading(part, indicator.entryKind) }));
  return [
    {
      year: reading.year,
      whole: reading.text,
      cells: CATEGORIES[dimension].map((category) => {
        const at = parts.findIndex((part) => part.category === category);
        const share = shares?.[at];
        return {
          label: CATEGORY_LABELS[category],
          text: shown[at]?.text ?? null,
          counts: countsOf(parts[at]),
          share: share === undefined ? null : `${share}%`,
        };
      }),
      gap: isComplete && !isAdditive(indicator) ? gapOf(shown) : null,
      isPreliminary: reading.state !== 'approved' && reading.state !== 'archived',
      isDemonstration: reading.flag === 'demonstration',
    },
  ];
}

function countsOf(part: PartReading | undefined): string | null {
  if (!part || part.numerator === null || part.denominator === null) return null;
  return `${part.numerator}/${part.denominator}`;
}

/** 2025 年男 45.20%、女 54.80%。/ 2025 年女高于男 0.28 个百分点。 */
function describeLine({ year, cells, gap }: BreakdownLine, isCount: boolean, unit: string): string | null {
  if (isCount) {
    if (cells.some(({ share }) => share === null)) return null;
    return `${year} 年${cells.map(({ label, share }) => `${label} ${share}`).join('、')}。`;
  }
  const [one, other] = cells;
  if (gap === null || !one?.text || !other?.text) return null;
  if (/^[0.]+$/.test(gap)) return `${year} 年${one.label}、${other.label}相同。`;
  const [high, low] = compare(one.text, other.text) > 0 ? [one, other] : [other, one];
  return `${year} 年${high.label}高于${low.label} ${gap}${unit.startsWith('个') ? ' ' : ''}${unit}。`;
}

function barsOf({ cells }: BreakdownLine, isCount: boolean, unit: string): BreakdownCard['bars'] {
  const known = cells.flatMap(({ label, text, share }) => (text === null ? [] : [{ label, text, share }]));
  const sizes = known.map(({ text, share }) => Number(isCount ? (share ?? '0').replace('%', '') : text));
  // Shares and percentages are drawn on a scale of 100, other numbers against the largest.
  const full = isCount || unit === '%' ? Math.max(100, ...sizes) : Math.max(...sizes);
  return known.map(({ label, text, share }, index) => ({
    label,
    text: isCount ? `${text}${share ? `（${share}）` : ''}` : text,
    width: full > 0 ? Math.max(0, (100 * sizes[index]!) / full) : 0,
  }));
}
