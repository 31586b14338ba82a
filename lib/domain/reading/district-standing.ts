import type { Status, WarningLevel, WarningType } from '../scoring/assessment';

/** Each round year's verdict of one indicator, up to the monitored year; a year without one is absent. */
export type YearStandings = { id: string; statuses: Partial<Record<number, Status>> };

/** The open 督办 of a warning, as far as a leader's screen tells of it. */
export type OpenSupervision = {
  id: string;
  state: 'awaiting' | 'answered' | 'returned' | 'remedying';
  department: string;
  level: WarningLevel;
  message: string;
  /** ISO days: the answer is due by then; the remedy was promised by then. */
  dueOn: string;
  promisedOn: string | null;
  isEscalated: boolean;
  isProposed: boolean;
  /** ISO moment. */
  openedAt: string;
};

/** A warning's life as it stands now: the key to a 督办, and the open one where there is one. */
export type SupervisedWarning = {
  caseId: string;
  indicatorId: string;
  type: WarningType;
  isClosed: boolean;
  supervision: OpenSupervision | null;
};

/** What the leaders' screen tells besides the year's indicators. */
export type DistrictStanding = {
  /** Years with a round in the plans' period, up to the monitored one; ascending. */
  years: number[];
  standings: YearStandings[];
  /** Of warnings last raised in the monitored year. */
  warnings: SupervisedWarning[];
};
