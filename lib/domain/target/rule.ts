/**
 * Target rules: what a plan's printed target means, as data (method §1).
 * Numbers are exact decimals kept as canonical text ("94", "0.5", "-0.2"), so that a rule can be stored,
 * compared and sent without ever passing through a binary float. Use `new Decimal(rule.value)` to compute.
 */
export type ExactNumber = string;

export type ThresholdRule = {
  kind: 'threshold';
  bound: 'min' | 'max';
  /** In the indicator's own unit: 94 for ≥94 %, 8 for ＜8/10万. */
  value: ExactNumber;
  inclusive: boolean;
};

export type BandRule = {
  kind: 'band';
  low: ExactNumber;
  high: ExactNumber;
  /** The printed number of “45左右”; absent for a printed range such as 1~2个. */
  centre?: ExactNumber;
  /** Which end binds: `high` where lower is better (近视率控制在3%左右), so that less is no failure. */
  side: 'both' | 'low' | 'high';
};

export type RatioRule = {
  kind: 'ratio';
  antecedent: ExactNumber;
  consequent: ExactNumber;
  bound: 'exact' | 'min' | 'max';
};

export type TrendRule = {
  kind: 'trend';
  direction: 'up' | 'down' | 'hold';
  cadence: 'yearly' | 'overall';
  strength: 'normal' | 'marked' | 'consolidate' | 'contain';
};

export type RelativeRule = {
  kind: 'relative';
  /** null: the text does not say against which year. */
  baseYear: number | 'previous' | null;
  /** Signed. percent: −0.2 = 20 % down; points: 5 = five points up; absolute: in the indicator's unit. */
  change: ExactNumber;
  changeIn: 'percent' | 'points' | 'absolute';
  per: 'once' | 'year';
  /** On the size of the change: 下降20%以上 is min, 上升不超过5% is max, 下降20% without a word is exact. */
  bound: 'exact' | 'min' | 'max';
};

export type ReferenceRule = {
  kind: 'reference';
  comparator: '>=' | '>' | '<=' | '<' | '~';
  reference: string;
};

export type JudgementRule = { kind: 'judgement'; question: string };

/** A rule that can stand inside a staged or compound rule. */
export type SimpleRule =
  ThresholdRule | BandRule | RatioRule | TrendRule | RelativeRule | ReferenceRule | JudgementRule;

export type StagedRule = { kind: 'staged'; steps: { year: number; rule: SimpleRule }[] };
export type CompoundRule = { kind: 'compound'; parts: { label: string; rule: SimpleRule }[] };
export type UnparsedRule = { kind: 'unparsed'; reason: string };

export type TargetRule = SimpleRule | StagedRule | CompoundRule | UnparsedRule;

export type Direction = 'up' | 'down' | 'band' | 'hold' | 'none';
export type Confidence = 'certain' | 'confirm';

export type ParsedTarget = {
  rule: TargetRule;
  direction: Direction;
  confidence: Confidence;
  /** Chinese, one sentence each: what was assumed, what is missing in the original. */
  notes: string[];
};

/** Tolerances the parser needs; they belong to the office (method §1, last paragraph). */
export type ParseSettings = {
  /** 左右: share of the target value, default 0.03. */
  aroundTolerance: ExactNumber;
  /** 趋于平衡 for 出生人口性别比, default 103–107. */
  sexRatioBalance: { low: ExactNumber; high: ExactNumber };
};

export const DEFAULT_PARSE_SETTINGS: ParseSettings = {
  aroundTolerance: '0.03',
  sexRatioBalance: { low: '103', high: '107' },
};
