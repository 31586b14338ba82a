import type { Gap } from '../review/round';
import type { ExactNumber, TargetRule, Confidence } from '../target/rule';
import type { ModelName } from '../forecast/models';
import type { ScaleName } from '../forecast/scale';

/** What scoring says about one indicator in one year (method §2–§6). */
export type Status =
  'met' | 'notMet' | 'trendMet' | 'trendNotMet' | 'judgedMet' | 'judgedNotMet' | 'notAssessable' | 'noData';

/** Named reasons for 不可评 and 缺报; never a blank. */
export type AbsenceReason =
  | 'awaitingJudgement' // 待研判
  | 'referenceMissing' // 参照值缺失
  | 'baselineOnly' // 仅有基期值
  | 'baselineMissing' // 基期值缺失
  | 'ruleUnparsed' // 规则未解析
  | 'tooFewAfterDefinitionChange' // 口径变更后数据不足
  | 'partsMissing' // 分项数据不全
  | 'notReported'; // 缺报

export type PaceClass =
  | 'onTrack' // 进度正常
  | 'faster' // 需加快
  | 'slow' // 进展缓慢
  | 'reverse' // 反向
  | 'keep'; // 保持：基期已达标或差距小于精度，不作除法

export type Outlook = 'expected' | 'atRisk' | 'unlikely' | 'insufficient' | 'notApplicable';

export type WarningType = 'unlikely' | 'atRisk' | 'missed' | 'reversal' | 'volatile' | 'missing' | 'doubtful';
export type WarningLevel = 'red' | 'yellow' | 'blue';

export type Attribute = 'binding' | 'anticipated' | null;

/** Where the reference values of a reference rule come from: an indicator of the district, or a yearly table. */
export type ReferenceOrigin = {
  kind: 'indicator' | 'series';
  name: string;
  /** The indicator is no longer reported: new years will bring no value. */
  isRetired: boolean;
  /** First year of the linked indicator's present definition, where it changed by the year that counts as now. */
  definitionSince: number | null;
};

/** One approved reading of a series. */
export type SeriesPoint = {
  year: number;
  /** For a `ratio` rule also "x:y" (antecedent : consequent). Ignored where numerator and denominator derive it. */
  value: ExactNumber;
  numerator?: ExactNumber;
  denominator?: ExactNumber;
  /** That year's reference value for reference rules; as it is printed where `referenceCounts` derive it. */
  reference?: ExactNumber;
  referenceCounts?: { numerator: ExactNumber; denominator: ExactNumber };
  /** true: from this year on the definition (口径) changed and a new series starts. */
  definitionChanged?: boolean;
  /** true: a validation rule was overridden with a reason (数据存疑). */
  doubtful?: boolean;
  /** Passed on to the explanation. */
  version?: number;
  approvedBy?: string;
};

export type Judgement = { year: number; met: boolean; by: string; on: string; reason: string };

/** The target of a year that replaced an earlier one in mid-plan (method §1). */
export type TargetChange = {
  /** First year that is scored by it. */
  since: number;
  /** Both as printed. */
  before: string;
  after: string;
  document: string | null;
};

export type AssessInput = {
  name: string;
  unit: string;
  /** As printed, quoted in the explanation. */
  targetText: string;
  rule: TargetRule;
  direction: 'up' | 'down' | 'band' | 'hold' | 'none';
  confidence: Confidence;
  /** Absent for the plan's first target. */
  targetChange?: TargetChange;
  attribute: Attribute;
  baselineYear: number;
  targetYear: number;
  /** The year that counts as now; later points are ignored. */
  asOf: number;
  /** Any order; years are unique. */
  points: SeriesPoint[];
  judgements?: Judgement[];
  /** For reference rules. null: nothing has been linked; absent: the values came with the points. */
  reference?: ReferenceOrigin | null;
  /** true: the reporting round of asOf is closed and collected this indicator, so a missing value is 缺报 with a warning. */
  roundClosed?: boolean;
  /** Why asOf has no value, as stated when its round was closed. */
  gap?: Gap;
  /** Years up to asOf that owed no value: 不适用, or not collected by their round. */
  excusedYears?: readonly number[];
  /** true: a whole body was counted (deputies, members), so there is no sampling error; absent: read from the name. */
  completeCount?: boolean;
  /** Department that owes the value, for messages. */
  department?: string;
};

export type Warning = { type: WarningType; level: WarningLevel; message: string };

/** 数据充分性: how much the readings of one definition can carry (method §3). */
export type Sufficiency =
  | 'none' // 无数据
  | 'baseline' // 仅一个年度
  | 'requiredChange' // 两个年度以上、不足以推算：只算每年所需变化
  | 'indicative' // 推算，仅供参考
  | 'forecast' // 可预测
  | 'fewEvents'; // 例数过少：不作预测结论，看多年合并率

/** `low` and `high` in the indicator's unit; level 0.95 = 95 %. */
export type ConfidenceInterval = {
  low: ExactNumber;
  high: ExactNumber;
  level: ExactNumber;
  method: 'wilson' | 'byar' | 'poisson';
};

/** The rate of several years together, for small numbers. */
export type PooledRate = { years: number[]; value: ExactNumber; low: ExactNumber; high: ExactNumber };

export type Forecast = {
  year: number;
  /** Of the indicator itself, or of its difference from the reference. */
  of: 'value' | 'gap';
  value: ExactNumber;
  low: ExactNumber | null;
  high: ExactNumber | null;
  /** What the back-test chose, largest share first; shares add up to 1 but for rounding. */
  members: { model: ModelName; scale: ScaleName; share: number }[];
  /** true for 3–4 points: 仅供参考. */
  indicative: boolean;
};

export type Assessment = {
  status: Status;
  /** 接近达标: not met, but within the setting's share of the target. */
  nearlyMet: boolean;
  /** The value the verdict stands on, and its year; null when there is none. */
  value: ExactNumber | null;
  year: number | null;
  reason: AbsenceReason | null;
  /** Verdict stands on a rule nobody confirmed yet: 待确认. */
  unconfirmed: boolean;
  pace: ExactNumber | null;
  paceClass: PaceClass | null;
  outlook: Outlook;
  forecast: Forecast | null;
  /** Change still needed each year until the target year, in the unit; null where it has no meaning. */
  requiredPerYear: ExactNumber | null;
  /** Mean change a year since the baseline, in the unit. */
  changePerYear: ExactNumber | null;
  /** Yearly points the outlook can stand on: baseline included, of one definition, with a reference where one is asked. */
  usablePoints: number;
  sufficiency: Sufficiency;
  interval: ConfidenceInterval | null;
  /** The interval contains the target: 小样本，单年不足以判断. */
  smallNumber: boolean;
  /** Three- and five-year rates, where numerators and denominators are known and the year alone is a small number. */
  pooled: PooledRate[];
  /** 还差几人: whole heads missing for a share with a denominator; null where it has no meaning or nothing is missing. */
  headsShort: number | null;
  /** Years in which a yearly trend broke. */
  breaks: number[];
  warnings: Warning[];
  /** Written when first read, since most verdicts are only counted. */
  readonly explanation: Explanation;
};

/** 为什么: the verdict's grounds as data, and as one Chinese sentence (method §6). */
export type Explanation = {
  sentence: string;
  /** The first clause of the sentence alone, without a full stop: 2025 年 92.10%，低于目标 ≥94. */
  standing: string;
  rule: string;
  /** Absent where the year is scored by the plan's first target. */
  targetChange?: TargetChange;
  /** Formulas with the numbers put in, e.g. 进度比 = (92.10 − 90.88) ÷ (94 − 90.88) ÷ (4 ÷ 10) = 0.98. */
  formulas: string[];
  readings: {
    year: number;
    value: ExactNumber;
    baseline: boolean;
    version?: number;
    approvedBy?: string;
  }[];
  /** Of reference rules: the values compared with, as printed, and where they come from. */
  references?: {
    kind: ReferenceOrigin['kind'] | null;
    name: string;
    values: { year: number; text: string }[];
  };
  settings: { name: string; value: string }[];
  /** How the forecast was made and how it did in the past; null without an interval. */
  forecast: ForecastGrounds | null;
  limits: string[];
  /** Of a row that is split into 分项: formulas, readings and forecasts part by part, in place of its own. */
  parts?: PartGrounds[];
};

export type PartGrounds = Pick<Explanation, 'formulas' | 'readings' | 'forecast'> & {
  name: string;
  unit: string;
  status: Status;
};

/** Model and back-test of a forecast (method §3, last paragraph but one). */
export type ForecastGrounds = {
  /** The models that share it, in words: 阻尼趋势 62%、直线趋势（最小二乘） 38%（对数几率尺度）. */
  models: string;
  /** Forecasts of years known by now, each made from what was known then; null with too few years for a test. */
  backtest: {
    tests: number;
    /** Mean absolute errors in the unit: of the forecast, and of taking the last value again. */
    error: ExactNumber;
    lastValueError: ExactNumber;
    /** How many intervals held what came. */
    inside: number;
  } | null;
  /** The same as sentences. */
  text: string;
};
