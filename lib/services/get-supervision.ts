import { database } from '@/lib/db/client';
import { findSupervisableCase } from '@/lib/db/supervised-cases';
import {
  findSupervision,
  listSupervisionSteps,
  type SupervisionRow,
  type SupervisionStepRow,
} from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

export type SupervisionFile = {
  supervision: SupervisionRow;
  /** In their order. */
  steps: SupervisionStepRow[];
  /** Its warning is still raised, has cleared, or is 已销号. */
  warning: 'raised' | 'cleared' | 'closed';
  mayAnswer: boolean;
  mayJudge: boolean;
  /** Accounts of the department that could answer. */
  liaisons: number;
};

/** One 督办 with everything that happened to it. Throws `forbidden` or `notFound`. */
export async function getSupervision(
  actor: Actor,
  { districtId, supervisionId }: { districtId: string; supervisionId: string },
): Promise<SupervisionFile> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [supervision, steps] = await Promise.all([
    findSupervision(db, districtId, supervisionId),
    listSupervisionSteps(db, districtId, [supervisionId]),
  ]);
  const warning = supervision && (await findSupervisableCase(db, districtId, supervision.caseId));
  if (!supervision || !warning) throw new AppError('notFound', `supervision ${districtId} ${supervisionId}`);
  const { departmentId } = supervision;
  return {
    supervision,
    steps,
    warning: warning.closed ? 'closed' : warning.cleared ? 'cleared' : 'raised',
    mayAnswer: can(actor, { type: 'supervision.answer', districtId, departmentId }),
    mayJudge: can(actor, { type: 'supervision.judge', districtId }),
    liaisons: warning.departments.find(({ id }) => id === departmentId)?.liaisons ?? 0,
  };
}
