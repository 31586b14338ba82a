import { Decimal } from 'decimal.js';
import { displayReading } from '@/lib/domain/reading/display-reading';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { ExactNumber } from '@/lib/domain/target/rule';
import { formatDayTime } from './format-date';
import { differenceUnit } from './format-number';

/** A submitted reading as the review shows it; every text is finished. */
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
  shown: string;
  /** 4036 / 4426 */
  parts: string | null;
  /** Oldest first. */
  earlier: { year: number; shown: string; demonstration: boolean }[];
  /** 比 2024 年多 0.19 个百分点 */
  change: string | null;
  questions: string[];
  notes: string[];
  overrideReason: string | null;
  note: string | null;
  enteredBy: string;
  enteredAt: string;
  demonstration: boolean;
  attachments: number;
};

export type MissingDepartment = {
  /** Null where the plan names none: the office fills these in. */
  department: string | null;
  total: number;
  reported: number;
  approved: number;
  missing: { indicatorId: string; name: string; state: 'empty' | 'draft' | 'returned' }[];
};

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
  targetText: string | null;
  attribute: 'binding' | 'anticipated' | null;
  departments: { name: string; role: 'lead' | 'participating' }[];
  reading: Numbers & {
    id: string;
    version: number;
    flag: string;
    note: string | null;
    overrideReason: string | null;
    enteredBy: string | null;
    enteredAt: string;
  };
  earlier: (Numbers & { year: number; flag: string })[];
  questions: { message: string }[];
  notes: string[];
  attachments: number;
};

export function toReviewRow(row: Queued): ReviewRow {
  const { reading, earlier, entryKind } = row;
  const hasParts = entryKind !== 'ratio' && reading.numerator !== null && reading.denominator !== null;
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
    shown: displayReading(reading, entryKind),
    parts: hasParts ? `${reading.numerator} / ${reading.denominator}` : null,
    earlier: [...earlier].reverse().map((value) => ({
      year: value.year,
      shown: displayReading(value, entryKind),
      demonstration: value.flag === 'demonstration',
    })),
    change: entryKind === 'ratio' ? null : describeChange(reading, earlier[0], row.unit),
    questions: row.questions.map(({ message }) => message),
    notes: row.notes,
    overrideReason: reading.overrideReason,
    note: reading.note,
    enteredBy: reading.enteredBy ?? '—',
    enteredAt: formatDayTime(reading.enteredAt),
    demonstration: reading.flag === 'demonstration',
    attachments: row.attachments,
  };
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

type Progress = {
  department: string | null;
  total: number;
  submitted: number;
  approved: number;
  missing: { indicatorId: string; name: string; state: 'empty' | 'draft' | 'returned' }[];
};

/** How far each department is. */
export function toDepartments(departments: readonly Progress[]): MissingDepartment[] {
  return departments.map(({ department, total, submitted, approved, missing }) => ({
    department,
    total,
    approved,
    reported: submitted + approved,
    missing,
  }));
}

/** Departments that still owe something, with what has just been returned to them. */
export function toMissing(
  departments: readonly MissingDepartment[],
  returned: readonly Pick<ReviewRow, 'indicatorId' | 'name' | 'department'>[],
): MissingDepartment[] {
  return departments
    .map((department) => {
      const back = returned
        .filter((row) => row.department === department.department)
        .map(({ indicatorId, name }) => ({ indicatorId, name, state: 'returned' as const }));
      return {
        ...department,
        reported: department.reported - back.length,
        missing: [...department.missing, ...back],
      };
    })
    .filter(({ missing }) => missing.length > 0);
}

/** 12 项待审核，其中 2 项需要核对；还有 5 项未报，涉及 3 个单位。 */
export function reviewSentence(
  queue: readonly Pick<ReviewRow, 'questions'>[],
  missing: readonly Pick<MissingDepartment, 'missing'>[],
): string {
  const doubtful = queue.filter(({ questions }) => questions.length > 0).length;
  const owed = missing.reduce((sum, department) => sum + department.missing.length, 0);
  const waiting =
    queue.length === 0
      ? '没有待审核的数据'
      : `${queue.length} 项待审核${doubtful > 0 ? `，其中 ${doubtful} 项需要核对` : ''}`;
  return owed === 0
    ? `${waiting}；各单位均已报送。`
    : `${waiting}；还有 ${owed} 项未报，涉及 ${missing.length} 个单位。`;
}

/** The reminder the office sends to a department by phone or chat; null where there is nobody to remind. */
export function reminderText(missing: MissingDepartment, year: number, dueOn: string | null): string | null {
  if (missing.department === null) return null;
  const names = missing.missing.map(({ name }) => name).join('、');
  const by = dueOn ? `于 ${dueOn} 前` : '尽快';
  return `${missing.department}：${year} 年度妇儿规划监测数据还有 ${missing.missing.length} 项未报送（${names}），请${by}在系统中填报。`;
}
