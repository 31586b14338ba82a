/** How far a 举措 or 重点工程 has come, as its lead unit reports it. */
export const PROGRESS_STATES = ['notStarted', 'underway', 'completed', 'lagging'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

export const PROGRESS_LABELS: Record<ProgressState, string> = {
  notStarted: '未启动',
  underway: '推进中',
  completed: '已完成',
  lagging: '滞后',
};

/** What bulletins speak of: 举措 of an action plan, 专栏重点工程 of a ten-year plan. */
export const SUBJECT_KINDS = ['action', 'project'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const SUBJECT_LABELS: Record<SubjectKind, string> = { action: '举措', project: '重点工程' };

/** 46 项举措, 14 项重点工程 */
export const countSubjects = (kind: SubjectKind, count: number): string =>
  `${count} 项${SUBJECT_LABELS[kind]}`;

/** Of several reports on one thing the slowest speaks. */
const SLOWEST_FIRST: readonly ProgressState[] = ['lagging', 'notStarted', 'underway', 'completed'];

export type LeadReport = { department: string; state: ProgressState };

export type CombinedProgress =
  | { kind: 'unreported' }
  /** `agreed` false: the lead units report different states, and the slowest is shown. */
  | { kind: 'reported'; state: ProgressState; agreed: boolean };

/** One state for a 举措 that several units lead. Nothing is made up for those that have not reported. */
export function combineReports(reports: readonly LeadReport[]): CombinedProgress {
  const state = SLOWEST_FIRST.find((one) => reports.some((report) => report.state === one));
  if (state === undefined) return { kind: 'unreported' };
  return { kind: 'reported', state, agreed: reports.every((report) => report.state === state) };
}
