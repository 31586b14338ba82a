import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { writeJudgement } from '@/lib/db/judgements';
import { listVerdicts, type VerdictRow } from '@/lib/db/reading-verdicts';
import { holdRound } from '@/lib/db/rounds';
import { lockIndicators } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import type { SignedJudgement } from '@/lib/domain/review/judgement';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { AppError } from '@/lib/errors';
import type { SignJudgementInput } from '@/lib/schemas/judgement';
import { listJudgedIndicators } from './judged-indicators';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { tellOfRedWarnings } from './tell-of-red-warnings';

/**
 * Signs the year's verdict on an indicator that only a person can judge, or signs it anew; the assessment follows in
 * the same transaction. Over a demonstration judgement it becomes an official one. Throws `staleVersion` with both
 * verdicts, `wrongState` where nothing is to be judged, `invalidInput` when an archived year lacks its reason.
 */
export async function signJudgement(
  actor: Actor,
  input: SignJudgementInput,
  now: Date,
): Promise<VerdictRow | null> {
  const { districtId, indicatorId, year, met, reason, evidence } = input;
  requireRight(actor, { type: 'judgement.sign', districtId });
  return inTransaction(async (db) => {
    const { before, isArchived } = await openJudgement(db, input);
    if (isArchived && input.changeReason.length < 2) throw needsChangeReason(year);
    if ((before?.version ?? null) !== input.version) throw staleJudgement(before, met);
    const signed = { met, reason, evidence, by: actor, at: now };
    if (!(await writeJudgement(db, { districtId, indicatorId, year }, input.version, signed))) {
      throw staleJudgement(before, met);
    }
    await auditJudgement(db, actor, input, 'judgement.sign', {
      before,
      after: { met, reason, evidence },
      ...(input.changeReason && { reason: input.changeReason }),
    });
    const { cases } = await recomputeAssessments(db, districtId, [indicatorId], now);
    await tellOfRedWarnings(db, actor, { districtId, year }, cases);
    const [verdict] = await listVerdicts(db, districtId, year, [indicatorId]);
    return verdict ?? null;
  });
}

type Place = { districtId: string; indicatorId: string; year: number };

/** Holds round and indicator, and finds what is signed now. Throws `notFound` or `wrongState`. */
export async function openJudgement(
  db: Db,
  { districtId, indicatorId, year }: Place,
): Promise<{ before: SignedJudgement | null; isArchived: boolean }> {
  const round = await holdRound(db, districtId, year);
  if (!round) {
    throw new AppError('wrongState', `no round in ${year}`, {
      userMessage: `${year} 年还没有报送轮次，请先在规划设置中开启，再签署研判。`,
    });
  }
  await lockIndicators(db, districtId, [indicatorId]);
  const [row] = await listJudgedIndicators(db, districtId, [year], indicatorId);
  if (!row) {
    throw new AppError('wrongState', `${indicatorId} is not judged in ${year}`, {
      userMessage: `这项指标 ${year} 年不需要研判：可能已停用、不在规划期内，或目标已改为按数值评价。请刷新页面查看。`,
    });
  }
  return { before: row.judgement, isArchived: round.closed };
}

/** `mine` is the verdict that was sent; null when it was to be withdrawn. */
export function staleJudgement(current: SignedJudgement | null, mine: boolean | null): AppError {
  const wanted = mine === null ? '' : `您选的是“${verdictLabel(mine)}”，`;
  const userMessage = current
    ? `${current.by}刚刚签署了“${verdictLabel(current.met)}”，理由：${current.reason}。${wanted}请核对后再办理。`
    : `这项研判刚刚被撤回，现为待研判。${wanted}请核对后再办理。`;
  return new AppError('staleVersion', 'judgement changed meanwhile', { userMessage, detail: { current } });
}

const verdictLabel = (met: boolean) => STATUS_LABELS[met ? 'judgedMet' : 'judgedNotMet'];

function needsChangeReason(year: number): AppError {
  const message = `${year} 年已归档，请写明补签或修改的原因。`;
  return new AppError('invalidInput', 'an archived year is judged with a reason', {
    userMessage: message,
    detail: { fields: { changeReason: message } },
  });
}

/** Under the indicator, so that its history stays whole when a judgement is withdrawn and signed again. */
export const auditJudgement = (
  db: Db,
  actor: Actor,
  { districtId, indicatorId, year }: Place,
  action: 'judgement.sign' | 'judgement.withdraw',
  detail: { before: SignedJudgement | null } & Record<string, unknown>,
) =>
  addAuditEntry(db, {
    districtId,
    actor,
    action,
    subjectType: 'judgement',
    subjectId: indicatorId,
    detail: { year, ...detail },
  });
