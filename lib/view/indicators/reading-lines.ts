import type { DetailGap, DetailReading, IndicatorDetail } from '../../domain/reading/indicator-detail';
import type { ChangeSinceReview } from '../../domain/review/change-since-review';
import { GAP_LABELS } from '../../domain/review/round';
import { formatDay } from '../format-date';
import { formatNumber } from '../format-number';
import type { ReferenceLine, ReferenceYear } from './reference-line';
import { changeLine } from '../review-change';
import { targetTextOf } from './target-steps';
import { readingText } from './verdict';

/** One year of 历年数据, in words. */
export type ReadingLine = {
  id: string;
  year: number;
  text: string | null;
  counts: string | null;
  /** The target in force for the year, as printed. */
  target: string | null;
  state: string;
  /** Why the year has no value. */
  reason: string | null;
  isPreliminary: boolean;
  isDemonstration: boolean;
  marks: string[];
  /** 自上次审核后有改动: what changed; null where nothing did. */
  changedSince: string | null;
  /** Who reported and who approved it, and when. */
  people: string[];
  /** What the target is compared with in that year. */
  reference: { text: string; isDemonstration: boolean } | null;
};

const STATES: Record<DetailReading['state'], string> = {
  draft: '初步数据（填写中）',
  submitted: '初步数据（待审核）',
  returned: '初步数据（已退回）',
  approved: '已审核',
  archived: '已归档',
};

/** Newest first; with a reference also the years that have nothing but one. */
export function composeReadingLines(
  indicator: IndicatorDetail,
  references: ReferenceLine | null = null,
  changes: Readonly<Record<string, ChangeSinceReview>> = {},
): ReadingLine[] {
  const byYear = new Map(references?.years.map((each) => [each.year, each]));
  const lines = indicator.readings.map((reading) => ({
    ...toLine(reading, indicator, byYear.get(reading.year)),
    changedSince: changeLine(changes[reading.id] ?? null),
  }));
  const read = new Set(lines.map(({ year }) => year));
  const gaps = indicator.gaps
    .filter(({ year }) => !read.has(year))
    .map((gap) => toGapLine(gap, indicator, byYear.get(gap.year)));
  const stated = new Set([...read, ...gaps.map(({ year }) => year)]);
  const bare = [...byYear.values()].filter(({ year }) => !stated.has(year)).map(toBareLine);
  return [...lines, ...gaps, ...bare].sort((a, b) => b.year - a.year);
}

/** Whether the target was revised or comes in stages, so that each year's own stands beside its value. */
export function hasSeveralTargets(lines: readonly ReadingLine[]): boolean {
  return new Set(lines.flatMap(({ target }) => target ?? [])).size > 1;
}

function toBareLine(reference: ReferenceYear): ReadingLine {
  return {
    id: `reference-${reference.year}`,
    year: reference.year,
    text: null,
    counts: null,
    target: null,
    state: '没有数据',
    reason: null,
    isPreliminary: true,
    isDemonstration: false,
    marks: [],
    changedSince: null,
    people: [],
    reference: toShownReference(reference),
  };
}

/** A year without a value: why, and who stated it. */
function toGapLine(
  { year, kind, reason, by, at }: DetailGap,
  indicator: IndicatorDetail,
  reference: ReferenceYear | undefined,
): ReadingLine {
  return {
    id: `gap-${year}`,
    year,
    text: null,
    counts: null,
    target: targetTextOf(indicator, year),
    state: kind === 'notApplicable' ? GAP_LABELS[kind] : `缺报（${GAP_LABELS[kind]}）`,
    reason,
    isPreliminary: true,
    isDemonstration: false,
    marks: [],
    changedSince: null,
    people: [`${by} ${formatDay(at)} 登记`],
    reference: reference ? toShownReference(reference) : null,
  };
}

const toShownReference = ({ text, isDemonstration }: ReferenceYear) => ({
  text: formatNumber(text),
  isDemonstration,
});

function toLine(
  reading: DetailReading,
  indicator: IndicatorDetail,
  reference: ReferenceYear | undefined,
): Omit<ReadingLine, 'changedSince'> {
  const { numerator, denominator, flag, state } = reading;
  const isApproved = state === 'approved' || state === 'archived';
  const gap = isApproved ? undefined : indicator.gaps.find(({ year }) => year === reading.year);
  const isPrinted = flag === 'document';
  const isBaseline = reading.year === indicator.baselineYear;
  return {
    id: reading.id,
    year: reading.year,
    text: reading.text === null ? null : formatNumber(readingText(reading, indicator)),
    counts:
      numerator !== null && denominator !== null && indicator.entryKind !== 'ratio'
        ? `${formatNumber(numerator)} / ${formatNumber(denominator)}`
        : null,
    target: targetTextOf(indicator, reading.year),
    state: isPrinted ? '规划所载' : STATES[state],
    reason: gap ? `${GAP_LABELS[gap.kind]}：${gap.reason}` : null,
    isPreliminary: !isApproved,
    isDemonstration: flag === 'demonstration',
    marks: [
      ...(isBaseline ? ['基期'] : []),
      ...(reading.definitionChanged ? ['口径变更'] : []),
      ...(reading.overrideReason ? ['数据存疑'] : []),
      ...(reading.version > 1 ? [`第 ${reading.version} 版`] : []),
    ],
    people: isPrinted ? [] : peopleOf(reading),
    reference: reference ? toShownReference(reference) : null,
  };
}

function peopleOf({ enteredBy, enteredAt, reviewedBy, reviewedAt }: DetailReading): string[] {
  return [
    ...(enteredBy ? [`${enteredBy} ${formatDay(enteredAt)} 填报`] : []),
    ...(reviewedBy ? [`${reviewedBy} ${reviewedAt ? `${formatDay(reviewedAt)} ` : ''}审核`] : []),
  ];
}
