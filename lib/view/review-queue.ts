import { Decimal } from 'decimal.js';
import { CATEGORY_LABELS, type Dimension } from '@/lib/domain/reading/dimension';
import { displayReading } from '@/lib/domain/reading/display-reading';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import { partShares } from '@/lib/domain/reading/part-shares';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import type { ReviewReason } from '@/lib/domain/review/rank-review';
import { returnableFields, type ReturnField } from '@/lib/domain/review/return-field';
import type { ExactNumber } from '@/lib/domain/target/rule';
import { formatDayTime } from './format-date';
import { differenceUnit } from './format-number';
import { toComparison, type ReviewComparison } from './review-change';
import { sparkline, type Sparkline } from './sparkline';

/** A value as the review shows it; every text is finished. */
export type ReviewRow = {
  indicatorId: string;
  readingId: string;
  version: number;
  planKind: 'women' | 'children' | 'action';
  serial: string;
  /** Of a part, the printed row it belongs to: 22 人大代表和人大常委会委员中女性比例. */
  partOf: string | null;
  name: string;
  unit: string;
  target: string;
  binding: boolean;
  department: string | null;
  state: 'submitted' | 'approved' | 'archived';
  returnable: boolean;
  /** What a return can name. */
  fields: ReturnField[];
  /** Why it needs eyes, the most pressing first. */
  reasons: ReviewReason[];
  shown: string;
  /** 4036 / 4426 */
  counts: string | null;
  /** Oldest first, at most five. */
  earlier: { year: number; shown: string; demonstration: boolean }[];
  /** Null where a line says nothing: a ratio, or fewer than three values. */
  spark: Sparkline | null;
  /** 比 2024 年多 0.19 个百分点 */
  change: string | null;
  /** By sex, by area: 女 91.30（2036/2230），占 50.5%. */
  breakdown: string[];
  attachments: number;
  questions: string[];
  notes: string[];
  overrideReason: string | null;
  note: string | null;
  enteredBy: string;
  enteredAt: string;
  /** 王芳 2026-03-05 10:00; null while it waits. */
  approved: string | null;
  comparison: ReviewComparison | null;
  demonstration: boolean;
  /** How many 留言 the year's value has. */
  comments: number;
};

/** Size of the line beside the figures. */
export const SPARK_SIZE = { width: 92, height: 30 };

type Numbers = {
  scale: number;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
};

type Queued = {
  indicatorId: string;
  planKind: ReviewRow['planKind'];
  serial: string;
  row: { serial: string; name: string } | null;
  name: string;
  unit: string;
  entryKind: EntryKind;
  dimensions: Dimension[];
  targetText: string | null;
  attribute: 'binding' | 'anticipated' | null;
  departments: { name: string; role: 'lead' | 'participating' }[];
  reading: Numbers & {
    id: string;
    version: number;
    state: ReviewRow['state'];
    flag: string;
    note: string | null;
    parts: readonly PartReading[];
    overrideReason: string | null;
    enteredBy: string | null;
    enteredAt: string;
    reviewedBy: string | null;
    reviewedAt: string | null;
  };
  earlier: (Numbers & { year: number; flag: string })[];
  errors?: { message: string }[];
  questions: { message: string }[];
  notes: string[];
  reasons: ReviewReason[];
  returnable: boolean;
  attachments: number;
  change: ChangeSinceReview | null;
  comments: number;
};

export function toReviewRow(row: Queued, year: number): ReviewRow {
  const { reading, entryKind } = row;
  const earlier = [...row.earlier].reverse();
  return {
    indicatorId: row.indicatorId,
    readingId: reading.id,
    version: reading.version,
    planKind: row.planKind,
    serial: row.serial,
    partOf: row.row && `${row.row.serial} ${row.row.name}`.trim(),
    name: row.name,
    unit: row.unit,
    target: row.targetText ?? '',
    binding: row.attribute === 'binding',
    department: row.departments.find(({ role }) => role === 'lead')?.name ?? null,
    state: reading.state,
    returnable: row.returnable,
    fields: returnableFields(row),
    reasons: row.reasons,
    shown: displayReading(reading, entryKind),
    counts: entryKind === 'ratio' ? null : countsOf(reading),
    earlier: earlier.map((value) => ({
      year: value.year,
      shown: displayReading(value, entryKind),
      demonstration: value.flag === 'demonstration',
    })),
    spark: entryKind === 'ratio' || earlier.length < 2 ? null : drawSpark([...earlier, { ...reading, year }]),
    change: entryKind === 'ratio' ? null : describeChange(reading, row.earlier[0], row.unit),
    breakdown: describeParts(row),
    attachments: row.attachments,
    questions: [...(row.errors ?? []), ...row.questions].map(({ message }) => message),
    notes: row.notes,
    overrideReason: reading.overrideReason,
    note: reading.note,
    enteredBy: reading.enteredBy ?? '—',
    enteredAt: formatDayTime(reading.enteredAt),
    approved: reading.state === 'submitted' ? null : approvalOf(reading),
    comparison: toComparison(row.change),
    demonstration: reading.flag === 'demonstration',
    comments: row.comments,
  };
}

const countsOf = ({ numerator, denominator }: Omit<Numbers, 'scale' | 'value'>): string | null =>
  numerator !== null && denominator !== null ? `${numerator} / ${denominator}` : null;

const approvalOf = ({ reviewedBy, reviewedAt }: Queued['reading']): string | null =>
  reviewedBy && reviewedAt && `${reviewedBy} ${formatDayTime(reviewedAt)}`;

function drawSpark(series: readonly (Numbers & { year: number })[]): Sparkline | null {
  const points = series.map(({ year, value }) => ({ year, text: value }));
  return sparkline({ series: points, bounds: null, ...SPARK_SIZE });
}

function describeParts({ reading, unit, entryKind }: Queued): string[] {
  const shares = partShares(reading.parts, unit);
  return reading.parts.map((part) => {
    const counts = countsOf(part)?.replaceAll(' ', '');
    const share = shares[part.category];
    const shown = `${CATEGORY_LABELS[part.category]} ${displayReading(part, entryKind)}`;
    return `${shown}${counts ? `（${counts}）` : ''}${share === undefined ? '' : `，占 ${share}%`}`;
  });
}

/** As many decimals as the row shows, so that whoever subtracts what is printed gets the same. */
const asShown = ({ value, scale }: Numbers): Decimal => new Decimal(value).toDecimalPlaces(scale);

function describeChange(
  reading: Numbers,
  last: (Numbers & { year: number }) | undefined,
  unit: string,
): string | null {
  if (!last) return null;
  const change = asShown(reading).minus(asShown(last));
  if (change.isZero()) return `与 ${last.year} 年持平`;
  const word = change.isNegative() ? '少' : '多';
  const suffix = differenceUnit(unit);
  return `比 ${last.year} 年${word} ${change.abs().toFixed()}${suffix.startsWith('个') ? ` ${suffix}` : suffix}`;
}
