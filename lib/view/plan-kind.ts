import type { PlanKind } from '../domain/reading/monitored-indicator';

export { KIND_LABELS } from '../domain/reading/plan-labels';

export const KIND_TITLES: Record<PlanKind, string> = {
  women: '妇女发展规划',
  children: '儿童发展规划',
  action: '行动计划',
};

/**
 * What belongs to a choice of plan. Without one it is the women's and the children's plan together: an action
 * plan repeats their indicators for a shorter period, so that adding it would count many of them twice.
 */
export function inScope<T extends { kind: PlanKind }>(rows: readonly T[], kind: PlanKind | undefined): T[] {
  if (kind) return rows.filter((row) => row.kind === kind);
  const outlines = rows.filter((row) => row.kind !== 'action');
  return outlines.length > 0 ? outlines : [...rows];
}

/** Different 序号 among the rows; a serial may stand for several rows, and each plan numbers its own. */
export function countSerials(rows: readonly { kind: PlanKind; serial: string }[]): number {
  return new Set(rows.filter((row) => row.serial !== '').map((row) => `${row.kind} ${row.serial}`)).size;
}

/** 83 项（74 个序号）: rows and numbers, since a reader of the printed plan counts the latter. */
export function countText(rows: readonly { kind: PlanKind; serial: string }[]): string {
  const serials = countSerials(rows);
  return serials > 0 ? `${rows.length} 项（${serials} 个序号）` : `${rows.length} 项`;
}
