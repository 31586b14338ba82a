import type {
  AbsenceReason,
  Attribute,
  Outlook,
  PaceClass,
  Status,
  WarningLevel,
  WarningType,
} from './assessment';

/** The product's words for every verdict, in one place: pages, reports, messages and the command line use these. */
export const STATUS_LABELS: Record<Status, string> = {
  met: '已达标',
  notMet: '未达标',
  trendMet: '趋势符合',
  trendNotMet: '趋势不符',
  judgedMet: '研判达标',
  judgedNotMet: '研判未达标',
  notAssessable: '不可评',
  noData: '缺报',
};

export const PACE_LABELS: Record<PaceClass, string> = {
  onTrack: '进度正常',
  faster: '需加快',
  slow: '进展缓慢',
  reverse: '反向',
  keep: '保持',
};

export const OUTLOOK_LABELS: Record<Outlook, string> = {
  expected: '预计达标',
  atRisk: '存在风险',
  unlikely: '预计达标困难',
  insufficient: '数据不足',
  notApplicable: '不适用',
};

export const WARNING_LABELS: Record<WarningType, string> = {
  unlikely: '预计达标困难',
  atRisk: '存在风险',
  missed: '未达标',
  reversal: '逆向变化',
  volatile: '波动较大',
  missing: '缺报',
  doubtful: '数据存疑',
};

export const LEVEL_LABELS: Record<WarningLevel, string> = { red: '红', yellow: '黄', blue: '蓝' };

export const REASON_LABELS: Record<AbsenceReason, string> = {
  awaitingJudgement: '待研判',
  referenceMissing: '参照值缺失',
  baselineOnly: '仅有基期值',
  baselineMissing: '基期值缺失',
  ruleUnparsed: '规则未解析',
  tooFewAfterDefinitionChange: '口径变更后数据不足',
  partsMissing: '分项数据不全',
  notReported: '缺报',
};

export const ATTRIBUTE_LABELS: Record<NonNullable<Attribute>, string> = {
  binding: '约束性',
  anticipated: '预期性',
};

export const NEARLY_MET_LABEL = '接近达标';
export const UNCONFIRMED_LABEL = '待确认';
export const SMALL_NUMBER_LABEL = '小样本，单年不足以判断';
export const INDICATIVE_LABEL = '仅供参考';
