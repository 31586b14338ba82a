import {
  reasonStateOf,
  type Explainable,
  type ExplainedType,
  type GivenReason,
  type OwedReason,
  type ReasonState,
} from '../domain/review/warning-reason';
import { WARNING_LABELS } from '../domain/scoring/labels';
import { formatDay } from './format-date';

export const REASON_STATE_LABELS: Record<ReasonState, string> = {
  owed: '待说明',
  outdated: '数值已改，请重新说明',
  given: '已说明',
};

/** A warning that asks for a 原因说明, finished for display. */
export type ReasonRow = {
  indicatorId: string;
  serial: string;
  name: string;
  type: ExplainedType;
  label: string;
  message: string;
  /** The scored value that is explained, sent back with the words. */
  value: string;
  department: string | null;
  state: ReasonState;
  reason: ShownReason | null;
};

export type ShownReason = { text: string; version: number; signed: string; demonstration: boolean };

type Demand = {
  indicatorId: string;
  serial: string;
  name: string;
  type: ExplainedType;
  message: string;
  value: string;
  leads: { name: string }[];
  reason: GivenReason | null;
};

export function toReasonRow(demand: Demand): ReasonRow {
  const { indicatorId, serial, name, type, message, value, leads, reason } = demand;
  return {
    indicatorId,
    serial,
    name,
    type,
    label: WARNING_LABELS[type],
    message,
    value,
    department: leads[0]?.name ?? null,
    state: reasonStateOf(demand) ?? 'given',
    reason: reason && toShownReason(reason),
  };
}

export function toShownReason({ text, version, by, at, flag }: GivenReason): ShownReason {
  const demonstration = flag === 'demonstration';
  // The mark beside it says who the author of made-up words is.
  return { text, version, signed: demonstration ? formatDay(at) : `${by}，${formatDay(at)}`, demonstration };
}

export const isOutstanding = ({ state }: Pick<ReasonRow, 'state'>): boolean => state !== 'given';

/** 还有 2 项待说明，说明后该年度才能归档。 */
export function reasonSentence(rows: readonly Pick<ReasonRow, 'state'>[], archived: boolean): string {
  const open = rows.filter(isOutstanding).length;
  if (open === 0) return `${rows.length} 项均已说明。`;
  return archived
    ? `该年度已归档，仍有 ${open} 项待说明，由妇儿工委办补充。`
    : `还有 ${open} 项待说明，说明后该年度才能归档。`;
}

/** 波动较大：与上年口径核对无误…（区卫生健康委联络员，2026-03-12）: for lists that have one cell for all. */
export function reasonsText(warnings: readonly (Explainable & { reason: GivenReason | null })[]): string {
  return warnings
    .flatMap((warning) => {
      const state = reasonStateOf(warning);
      if (!state) return [];
      const label = WARNING_LABELS[warning.type];
      if (!warning.reason || state === 'owed') return [`${label}：${REASON_STATE_LABELS.owed}`];
      const { text, signed } = toShownReason(warning.reason);
      const mark = state === 'outdated' ? `（${REASON_STATE_LABELS.outdated}）` : '';
      return [`${label}${mark}：${text}（${signed}）`];
    })
    .join(' ');
}

/** By department, in the order of the plan; null where the office explains. */
export function groupOwed(owed: readonly OwedReason[]): { department: string | null; items: OwedReason[] }[] {
  const groups = new Map<string | null, OwedReason[]>();
  for (const reason of owed) {
    const items = groups.get(reason.department) ?? [];
    groups.set(reason.department, [...items, reason]);
  }
  return [...groups].map(([department, items]) => ({ department, items }));
}
