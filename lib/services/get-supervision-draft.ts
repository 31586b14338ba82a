import { database } from '@/lib/db/client';
import { findSupervisableCase } from '@/lib/db/supervised-cases';
import type { SupervisableCase } from '@/lib/domain/supervision/supervisable-case';
import { findOpenSupervision, type SupervisionRow } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

export type SupervisionDraft = {
  warning: SupervisableCase;
  /** The one already under way. */
  open: SupervisionRow | null;
};

/** What a 督办 about a warning is opened from. Throws `forbidden` or `notFound`. */
export async function getSupervisionDraft(
  actor: Actor,
  { districtId, caseId }: { districtId: string; caseId: string },
): Promise<SupervisionDraft> {
  requireRight(actor, { type: 'warning.act', districtId });
  const [warning, open] = await Promise.all([
    findSupervisableCase(database(), districtId, caseId),
    findOpenSupervision(database(), districtId, caseId),
  ]);
  if (!warning) {
    throw new AppError('notFound', `warning case ${districtId} ${caseId}`, {
      userMessage: '没有找到这项预警，可能已随指标调整而变化。请回到预警页面重新选择。',
    });
  }
  return { warning, open };
}
