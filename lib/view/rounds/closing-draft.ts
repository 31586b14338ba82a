import { GAP_KINDS, type GapKind, type MissingValue, type StatedGap } from '../../domain/review/round';

/** What the office has put down for a missing value, before it closes the round. */
export type GapDraft = {
  kind: GapKind | '';
  reason: string;
  /** Of a value that waits for review: it is treated as missing nevertheless. */
  insists: boolean;
};

export type GapDrafts = Readonly<Record<string, GapDraft>>;

/** Drafts as this tab kept them; what cannot be read is nothing. */
export function readDrafts(text: string): GapDrafts {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, draft]) => isDraft(draft)));
  } catch {
    return {};
  }
}

function isDraft(draft: unknown): draft is GapDraft {
  const { kind, reason, insists } = (draft ?? {}) as Partial<Record<keyof GapDraft, unknown>>;
  const known: readonly unknown[] = ['', ...GAP_KINDS];
  return known.includes(kind) && typeof reason === 'string' && typeof insists === 'boolean';
}

const EMPTY: GapDraft = { kind: '', reason: '', insists: false };

export const draftOf = (drafts: GapDrafts, indicatorId: string): GapDraft => drafts[indicatorId] ?? EMPTY;

/** One choice for many rows. */
export function applyToAll(
  drafts: GapDrafts,
  ids: readonly string[],
  change: Partial<GapDraft>,
): Record<string, GapDraft> {
  return {
    ...drafts,
    ...Object.fromEntries(ids.map((id) => [id, { ...draftOf(drafts, id), ...change }])),
  };
}

const isStated = ({ kind, reason }: GapDraft): boolean => kind !== '' && reason.trim().length >= 2;

/** Whether the row is answered: stated, and where a value waits for review, insisted on. */
export const isAnswered = (drafts: GapDrafts, { indicatorId, state }: MissingValue): boolean => {
  const draft = draftOf(drafts, indicatorId);
  return isStated(draft) && (state !== 'submitted' || draft.insists);
};

/** As the service takes them: what is answered, with the state in sight. */
export function toStatedGaps(drafts: GapDrafts, missing: readonly MissingValue[]): StatedGap[] {
  return missing.flatMap((value) => {
    const { kind, reason } = draftOf(drafts, value.indicatorId);
    if (kind === '' || !isAnswered(drafts, value)) return [];
    return [{ indicatorId: value.indicatorId, kind, reason: reason.trim(), seen: value.state }];
  });
}

type Lifted = { indicatorId: string; kind: GapKind; reason: string };

/** What was stated at an earlier closing, as a proposal. */
export const draftsFrom = (lifted: readonly Lifted[]): Record<string, GapDraft> =>
  Object.fromEntries(
    lifted.map(({ indicatorId, kind, reason }) => [indicatorId, { kind, reason, insists: false }]),
  );

/** By department in the order of the list; null where the office enters the values. */
export function groupMissing(
  missing: readonly MissingValue[],
): { department: string | null; items: MissingValue[] }[] {
  const groups = new Map<string | null, MissingValue[]>();
  for (const value of missing) {
    groups.set(value.department, [...(groups.get(value.department) ?? []), value]);
  }
  return [...groups].map(([department, items]) => ({ department, items }));
}
