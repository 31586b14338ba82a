import type { Status, WarningType } from '../scoring/assessment';
import type { SupervisionStanding } from '../supervision/supervision';

/** Each round year's verdict of one indicator, up to the monitored year; a year without one is absent. */
export type YearStandings = { id: string; statuses: Partial<Record<number, Status>> };

/** A warning that was last raised in the monitored year, and under which its 督办 is kept. */
export type RaisedCase = { id: string; indicatorId: string; type: WarningType; isClosed: boolean };

/** An open 督办, as far as a leader's screen tells of it. */
export type OpenSupervision = SupervisionStanding & { id: string; caseId: string; department: string };

/** What the leaders' screen tells besides the year's indicators. */
export type DistrictStanding = {
  /** Years with a round in the plans' period, up to the monitored one; ascending. */
  years: number[];
  standings: YearStandings[];
  cases: RaisedCase[];
};
