import type { WarningLevel, WarningType } from '../scoring/assessment';

export type SupervisableDepartment = {
  id: string;
  name: string;
  role: 'lead' | 'participating';
  /** Accounts that could answer. */
  liaisons: number;
};

/** A warning as somebody who opens a 督办 about it needs it. */
export type SupervisableCase = {
  caseId: string;
  indicatorId: string;
  serial: string;
  name: string;
  isRetired: boolean;
  type: WarningType;
  level: WarningLevel;
  year: number;
  message: string;
  cleared: boolean;
  closed: boolean;
  /** Of the row and its 分项, lead departments first. */
  departments: SupervisableDepartment[];
};
