import type { Gap } from '../review/round';
import type { GivenReason } from '../review/warning-reason';
import type {
  AbsenceReason,
  Attribute,
  Outlook,
  PaceClass,
  Status,
  WarningLevel,
  WarningType,
} from '../scoring/assessment';
import type { ExactNumber, TargetRule } from '../target/rule';

export type PlanKind = 'women' | 'children' | 'action';
export type DataFlag = 'official' | 'document' | 'demonstration';
export type ReadingState = 'draft' | 'submitted' | 'returned' | 'approved' | 'archived';

export type ResponsibleDepartment = { id: string; name: string; role: 'lead' | 'participating' };

export type RaisedWarning = {
  type: WarningType;
  level: WarningLevel;
  message: string;
  /** ISO moment of its first appearance. */
  since: string;
  /** The year's value as scored; null where none is. */
  value: ExactNumber | null;
  /** 原因说明, for the kinds that ask for one. */
  reason: GivenReason | null;
};

/**
 * An approved value as lists and sparklines need it. `text` has the decimals it was entered with;
 * `ratio` is how a ratio is printed, 2∶3.
 */
export type SeriesValue = { year: number; text: string; ratio: string | null; flag: DataFlag };

/** A 分项 of a row, as lists show it. */
export type MonitoredPart = {
  id: string;
  name: string;
  unit: string;
  status: Status;
  /** Approved values up to the year, by year. */
  series: SeriesValue[];
  demonstrationJudgement: boolean;
};

export type MonitoredGap = Gap & { part: string | null };

/** One printed row as it stands in one year: what overview, list and export are made of. */
export type MonitoredIndicator = {
  id: string;
  kind: PlanKind;
  /** 序号 as printed. */
  serial: string;
  name: string;
  unit: string;
  attribute: Attribute;
  domainId: string;
  domain: string;
  targetYear: number;
  /** Null when no revision of the target was in force in the year. */
  target: { text: string; rule: TargetRule } | null;
  departments: ResponsibleDepartment[];
  status: Status;
  /** Status of the year before; null where that year was not assessed. */
  lastStatus: Status | null;
  /** 进度比 of the year before; null also where target or definition changed since, so that the two do not compare. */
  lastPace: ExactNumber | null;
  nearlyMet: boolean;
  unconfirmed: boolean;
  reason: AbsenceReason | null;
  pace: ExactNumber | null;
  paceClass: PaceClass | null;
  outlook: Outlook;
  smallNumber: boolean;
  /** Projected value of the indicator itself in the target year, where there is one. */
  projected: ExactNumber | null;
  warnings: RaisedWarning[];
  /** Approved values up to the year, by year; none of a row that is split. */
  series: SeriesValue[];
  /** What the row is split into, in order; none of a row that has values of its own. */
  parts: MonitoredPart[];
  /**
   * State of the year's own reading, approved or not; null when nothing was entered. Of a split row: approved when
   * every part is, else how far one of the others has come.
   */
  readingState: ReadingState | null;
  /** Why the year has no value, as stated when its round was closed; of a split row, part by part. */
  gaps: MonitoredGap[];
  /** A judgement for the year was made for trying out. */
  demonstrationJudgement: boolean;
};
