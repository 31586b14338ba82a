import type { Attribute, Status, WarningLevel } from '../domain/scoring/assessment';

/** The eight statuses in the order every picture, legend and table shows them. */
export const STATUS_ORDER = [
  'met',
  'trendMet',
  'judgedMet',
  'notMet',
  'trendNotMet',
  'judgedNotMet',
  'notAssessable',
  'noData',
] as const satisfies readonly Status[];

/** Requirement met, not met, not assessable, not reported. */
export type StatusFamily = 'good' | 'bad' | 'unknown' | 'absent';

export const STATUS_FAMILY: Record<Status, StatusFamily> = {
  met: 'good',
  trendMet: 'good',
  judgedMet: 'good',
  notMet: 'bad',
  trendNotMet: 'bad',
  judgedNotMet: 'bad',
  notAssessable: 'unknown',
  noData: 'absent',
};

export const LEVEL_ORDER = ['red', 'yellow', 'blue'] as const satisfies readonly WarningLevel[];

export const LEVEL_NAMES: Record<WarningLevel, string> = {
  red: '红色预警',
  yellow: '黄色预警',
  blue: '蓝色提示',
};

/** The most severe level among warnings; null without any. */
export function worstLevel(warnings: readonly { level: WarningLevel }[]): WarningLevel | null {
  return LEVEL_ORDER.find((level) => warnings.some((warning) => warning.level === level)) ?? null;
}

/** 约束性 before 预期性 before what the plan leaves open. */
export function attributeRank(attribute: Attribute): number {
  return attribute === 'binding' ? 0 : attribute === 'anticipated' ? 1 : 2;
}
