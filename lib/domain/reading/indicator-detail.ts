import type { Gap } from '../review/round';
import type {
  AbsenceReason,
  Attribute,
  ConfidenceInterval,
  Explanation,
  Forecast,
  Outlook,
  PaceClass,
  PooledRate,
  Status,
  Sufficiency,
} from '../scoring/assessment';
import type { ScoringSettings } from '../scoring/settings';
import type { SignedJudgement } from '../review/judgement';
import type { Confidence, Direction, ExactNumber, TargetRule } from '../target/rule';
import type { Dimension } from './dimension';
import type { EntryKind } from './interpret-entry';
import type { PartReading } from './interpret-parts';
import type {
  DataFlag,
  PlanKind,
  RaisedWarning,
  ReadingState,
  ResponsibleDepartment,
  SeriesValue,
} from './monitored-indicator';

export type DetailTarget = {
  text: string;
  rule: TargetRule;
  direction: Direction;
  confidence: Confidence;
  notes: string[];
  validFrom: number;
  reason: string | null;
  document: string | null;
  confirmedBy: string | null;
  /** ISO moments, as everywhere below. */
  confirmedAt: string | null;
};

export type DetailReading = {
  id: string;
  year: number;
  /** With the decimals it was entered with; null only for an empty draft. */
  text: string | null;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  /** By sex, by area. */
  parts: PartReading[];
  state: ReadingState;
  flag: DataFlag;
  definitionChanged: boolean;
  note: string | null;
  overrideReason: string | null;
  version: number;
  enteredBy: string | null;
  enteredAt: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
};

export type DetailGap = Gap & { year: number; by: string; at: string };

export type DetailJudgement = SignedJudgement & { year: number };

type JudgementWords = Pick<SignedJudgement, 'met' | 'reason' | 'evidence'>;

/** A judgement signed, changed or withdrawn. */
export type JudgementStep = {
  act: 'judgement.sign' | 'judgement.withdraw';
  year: number;
  before: JudgementWords | null;
  after: JudgementWords | null;
  reason: string | null;
  by: string;
  at: string;
};

export type DetailAssessment = {
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
  reason: AbsenceReason | null;
  pace: ExactNumber | null;
  paceClass: PaceClass | null;
  outlook: Outlook;
  forecast: Forecast | null;
  requiredPerYear: ExactNumber | null;
  sufficiency: Sufficiency;
  smallNumber: boolean;
  interval: ConfidenceInterval | null;
  pooled: PooledRate[];
  headsShort: number | null;
  explanation: Explanation;
};

/** One year of what the indicator is compared with. */
export type DetailReferenceValue = {
  year: number;
  /** With the decimals it was entered with. */
  text: string;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  definitionChanged: boolean;
  flag: DataFlag;
};

export type DetailReference = {
  kind: 'indicator' | 'series';
  id: string;
  name: string;
  isRetired: boolean;
  /** Approved ones, by year. */
  values: DetailReferenceValue[];
};

export type Neighbour = { id: string; serial: string; name: string };

/** A 分项 on the page of its row; status null where the year was not assessed. */
export type DetailPart = Neighbour & {
  unit: string;
  isRetired: boolean;
  target: { text: string; rule: TargetRule } | null;
  status: Status | null;
  nearlyMet: boolean;
  unconfirmed: boolean;
  /** Approved values up to the year, by year. */
  series: SeriesValue[];
};

/** One indicator with everything known about it up to a year. */
export type IndicatorDetail = {
  id: string;
  kind: PlanKind;
  planTitle: string;
  periodEnd: number;
  baselineYear: number;
  domainId: string;
  domain: string;
  /** 22, or 22-1 for a part. */
  serial: string;
  /** Of a part, the printed row it belongs to. */
  row: Neighbour | null;
  name: string;
  unit: string;
  attribute: Attribute;
  attributeInherited: boolean;
  entryKind: EntryKind;
  /** What the values are broken down by. */
  dimensions: Dimension[];
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  catalogueKey: string | null;
  source: string;
  note: string | null;
  isRetired: boolean;
  departments: ResponsibleDepartment[];
  /** Newest first; the first one valid by the year is in force. */
  targets: DetailTarget[];
  /** Newest year first. */
  readings: DetailReading[];
  /** Newest year first: years without a value, as stated when their round was closed. */
  gaps: DetailGap[];
  judgements: DetailJudgement[];
  /** Newest first; demonstration judgements have none. */
  judgementSteps: JudgementStep[];
  /** Whether the year is archived; null when it has no round. */
  roundClosed: boolean | null;
  /** Null when nothing is linked. */
  reference: DetailReference | null;
  /** Null when the year has no round or lies outside the plan. */
  assessment: DetailAssessment | null;
  warnings: RaisedWarning[];
  /** Those in force first. While there are any of these, the readings above are history and are not scored. */
  parts: DetailPart[];
  previous: Neighbour | null;
  next: Neighbour | null;
  /** With which the year is scored. */
  settings: ScoringSettings;
};

/** The same catalogue indicator in another district. */
export type Peer = {
  district: string;
  districtName: string;
  id: string;
  unit: string;
  targetText: string | null;
  /** Reported by its parts: it has no value of its own. */
  isSplit: boolean;
  text: string | null;
  year: number | null;
  status: Status;
};
