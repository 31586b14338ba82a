import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { holdCases, saveCaseSteps, type StoredCase } from '@/lib/db/warning-cases';
import type { Actor } from '@/lib/domain/access/actor';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { closeCase } from '@/lib/domain/warning/act-on-case';
import { AppError } from '@/lib/errors';
import type { CloseWarningCaseInput } from '@/lib/schemas/warning-case';
import { requireRight } from './require-right';

/**
 * 销号 of a warning without an open 督办, by the office, with a reason. Throws `wrongState` for one that is closed already
 * or under 督办, `staleVersion` with the warning as it is now when it changed since it was read.
 */
export async function closeWarningCase(
  actor: Actor,
  { districtId, caseId, version, reason }: CloseWarningCaseInput,
  now: Date,
): Promise<void> {
  requireRight(actor, { type: 'supervision.judge', districtId });
  await inTransaction(async (db) => {
    const [before] = await holdCases(db, districtId, [caseId]);
    if (!before) throw new AppError('notFound', `warning case ${districtId} ${caseId}`);
    requireClosable(before, version);
    const step = closeCase(before, { by: actor.name, at: now, reason });
    await saveCaseSteps(
      db,
      districtId,
      [{ id: before.id, indicatorId: before.indicatorId, before, ...step }],
      actor,
    );
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'warning.close',
      subjectType: 'warning',
      subjectId: caseId,
      detail: {
        year: before.year,
        indicatorId: before.indicatorId,
        name: WARNING_LABELS[before.type],
        text: before.message,
        reason,
      },
    });
  });
}

function requireClosable(before: StoredCase, version: number): void {
  if (before.closedAt) {
    throw new AppError('wrongState', `warning case ${before.id} is closed`, {
      userMessage: `这项预警已由${before.closedBy ?? '系统'}销号：${before.closeReason ?? ''}。请刷新页面查看。`,
    });
  }
  if (before.underSupervision) {
    throw new AppError('wrongState', `warning case ${before.id} is under supervision`, {
      userMessage: '这项预警正在督办，请先在“督办”页办结该督办，预警随之销号。',
    });
  }
  if (before.version !== version) {
    throw new AppError(
      'staleVersion',
      `warning case ${before.id}: ${version} seen, ${before.version} there`,
      {
        userMessage: `这项预警刚刚有变化，现为：${before.message}您写的理由仍在框中，请刷新页面，核对后再销号。`,
        detail: { current: { version: before.version, message: before.message, level: before.level } },
      },
    );
  }
}
