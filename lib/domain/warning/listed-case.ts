import type { PlanKind } from '../reading/monitored-indicator';
import type { Attribute } from '../scoring/assessment';
import type { CaseEvent, WarningCase } from './advance-case';

/** An event as it is told: by whom (null: the product itself); moments may have travelled as text. */
export type ToldEvent = Omit<CaseEvent, 'at'> & { at: Date | string; actor: string | null };

/** A case with its history, without the indicator it belongs to. */
export type ToldCase = Omit<WarningCase, 'raisedAt' | 'clearedAt' | 'acknowledgedAt' | 'closedAt'> & {
  id: string;
  raisedAt: Date;
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
  closedAt: Date | null;
  underSupervision: boolean;
  /** The open 督办; null where none is. */
  supervisionId: string | null;
  /** Oldest first. */
  events: ToldEvent[];
};

/** The same as the list of a district shows it. */
export type ListedCase = ToldCase & {
  indicator: {
    id: string;
    kind: PlanKind;
    serial: string;
    name: string;
    attribute: Attribute;
    isRetired: boolean;
    /** Rests on generated readings. */
    demonstration: boolean;
  };
  /** Of the row and its 分项, leads first. */
  departments: { id: string; name: string; role: 'lead' | 'participating' }[];
};
