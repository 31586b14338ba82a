import { addAuditEntries } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import {
  addNarrativeSteps,
  listNarrativesById,
  lockNarratives,
  updateLockedNarratives,
  type StoredNarrative,
} from '@/lib/db/narratives';
import { holdRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceNarrative, narrativeTitle } from '@/lib/domain/narrative/narrative';
import type { ApproveNarrativesInput, ReturnNarrativesInput } from '@/lib/schemas/narrative';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { requireRight } from './require-right';

export type NarrativeReview = {
  done: { narrativeId: string; version: number; state: 'approved' | 'returned' }[];
  /** Left alone, each with why. */
  refused: { narrativeId: string; message: string }[];
};

/** Approves submitted documents. Those that were edited or withdrawn meanwhile are named and left alone. */
export async function approveNarratives(
  actor: Actor,
  input: ApproveNarrativesInput,
  now: Date,
): Promise<NarrativeReview> {
  return review(actor, { ...input, reason: null }, 'approve', now);
}

/** Gives documents back with the reason their department will read; also approved ones while the round is open. */
export async function returnNarratives(
  actor: Actor,
  input: ReturnNarrativesInput,
  now: Date,
): Promise<NarrativeReview> {
  return review(actor, input, 'return', now);
}

type Act = 'approve' | 'return';
type Input = ApproveNarrativesInput & { reason: string | null };
type Reviewed = { narrative: StoredNarrative; version: number };

async function review(actor: Actor, input: Input, act: Act, now: Date): Promise<NarrativeReview> {
  const { districtId, year, items, reason } = input;
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const roundClosed = (await holdRound(db, districtId, year))?.closed ?? false;
    const ids = [...new Set(items.map(({ narrativeId }) => narrativeId))];
    await lockNarratives(db, districtId, ids);
    const found = await listNarrativesById(db, districtId, ids);
    const outcome: NarrativeReview = { done: [], refused: [] };
    const reviewed: Reviewed[] = [];
    for (const narrativeId of ids) {
      const narrative = found.find(({ id, year: of }) => id === narrativeId && of === year);
      const seen = items.find((item) => item.narrativeId === narrativeId)?.version;
      const refusal = narrative
        ? refusalOf(narrative, seen, act, roundClosed, reason)
        : '没有找到这份总结，请刷新页面。';
      if (refusal !== null || !narrative) outcome.refused.push({ narrativeId, message: refusal ?? '' });
      else reviewed.push({ narrative, version: narrative.version + 1 });
    }
    const state = act === 'approve' ? ('approved' as const) : ('returned' as const);
    const change = {
      state,
      returnReason: reason,
      reviewedById: actor.id,
      reviewedBy: actor.name,
      reviewedAt: now,
    };
    await updateLockedNarratives(
      db,
      districtId,
      reviewed.map(({ narrative }) => narrative.id),
      change,
    );
    outcome.done = reviewed.map(({ narrative, version }) => ({ narrativeId: narrative.id, version, state }));
    await record(db, actor, districtId, reviewed, { act, reason, now });
    return outcome;
  });
}

function refusalOf(
  narrative: StoredNarrative & { department: string },
  seen: number | undefined,
  act: Act,
  roundClosed: boolean,
  reason: string | null,
): string | null {
  const title = `${narrative.department}的${narrativeTitle(narrative.kind, narrative.year)}`;
  const step = advanceNarrative({ from: narrative.state, act, parties: ['reviewer'], roundClosed, reason });
  if (!step.ok) {
    return step.why === 'roundClosed'
      ? `轮次已关闭，退回后对方无法修改${title}。确需修改的，请先重新开启轮次。`
      : `${title}已不在待审核状态，请刷新页面查看。`;
  }
  return narrative.version === seen
    ? null
    : `${narrative.writtenBy}刚刚改过${title}，请刷新页面，看过现在的内容再办理。`;
}

async function record(
  db: Db,
  actor: Actor,
  districtId: string,
  reviewed: readonly Reviewed[],
  { act, reason, now }: { act: Act; reason: string | null; now: Date },
): Promise<void> {
  if (reviewed.length === 0) return;
  const by = { actorId: actor.id, actor: actor.name, at: now };
  await addNarrativeSteps(
    db,
    districtId,
    reviewed.map(({ narrative, version }) => ({
      narrativeId: narrative.id,
      version,
      action: act,
      content: richTextSchema.parse(narrative.content),
      reason,
      ...by,
    })),
  );
  await addAuditEntries(
    db,
    reviewed.map(({ narrative, version }) => ({
      districtId,
      actor,
      action: `narrative.${act}`,
      subjectType: 'narrative',
      subjectId: narrative.id,
      detail: { version, ...(reason ? { reason } : {}) },
    })),
  );
}
