import type { LatenessKind } from '@/lib/domain/progress/lateness';
import type { ProgressState, SubjectKind } from '@/lib/domain/progress/progress-state';
import { formatQuarter, type Quarter } from '@/lib/domain/progress/quarter';

/** The pages about 举措 keep what they show in their address. */
export type ActionAddress = { district: string; planId: string; kind: SubjectKind; quarter: Quarter };

export type BoardState = ProgressState | 'unreported';

export type BoardFilters = {
  by: 'domain' | 'unit';
  /** Name of a domain, or id of a lead unit. */
  group?: string | undefined;
  state?: BoardState | undefined;
  finding?: LatenessKind | 'any' | undefined;
};

const search = (fields: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();

const placeOf = ({ planId, kind, quarter }: ActionAddress) => ({
  plan: planId,
  kind: kind === 'project' ? kind : undefined,
  quarter: formatQuarter(quarter),
});

const boardQuery = (address: ActionAddress, { by, ...filters }: BoardFilters): string =>
  search({ ...placeOf(address), by: by === 'unit' ? by : undefined, ...filters });

export const boardHref = (address: ActionAddress, filters: BoardFilters = { by: 'domain' }): string =>
  `/d/${address.district}/actions?${boardQuery(address, filters)}`;

export const boardExportHref = (address: ActionAddress, filters: BoardFilters): string =>
  `/d/${address.district}/actions/export?${boardQuery(address, filters)}`;

export const quarterHref = (address: ActionAddress): string =>
  `/d/${address.district}/actions/quarter?${search(placeOf(address))}`;

export const bulletinHref = (address: Omit<ActionAddress, 'kind'>, departmentId: string): string =>
  `/d/${address.district}/actions/bulletin?${search({
    plan: address.planId,
    quarter: formatQuarter(address.quarter),
    department: departmentId,
  })}`;

export const itemHref = (district: string, id: string): string => `/d/${district}/actions/${id}`;
