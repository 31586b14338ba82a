import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { holdIndicators } from '@/lib/db/scoring-input';
import { findSupervisableCase } from '@/lib/db/supervised-cases';
import { insertSupervision } from '@/lib/db/supervision-writes';
import { findOpenSupervision } from '@/lib/db/supervisions';
import { ROLE_LABEL, type Actor } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import { SUPERVISION_STATE_LABELS } from '@/lib/domain/supervision/supervision';
import type { SupervisableCase, SupervisableDepartment } from '@/lib/domain/supervision/supervisable-case';
import { AppError } from '@/lib/errors';
import type { OpenSupervisionInput } from '@/lib/schemas/supervision';
import { requireRight } from './require-right';
import { noticesOfStep } from './supervision-notices';
import type { TakenStep } from './take-supervision-step';

/**
 * 发起督办: the office or a leader asks a department of the indicator to remedy what a warning says. Throws `notFound`,
 * `wrongState` where nothing can be supervised, `conflict` with the one already under way, `invalidInput`.
 */
export async function openSupervision(
  actor: Actor,
  input: OpenSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { districtId, caseId, request, dueOn } = input;
  requireRight(actor, { type: 'warning.act', districtId });
  return inTransaction(async (db) => {
    const warning = await holdCase(db, districtId, caseId);
    await refuseUnfit(db, districtId, warning);
    const department = chooseDepartment(warning, input);
    if (dueOn <= chinaDay(now)) throw invalid('dueOn', '反馈期限应晚于今天，请重新选择。');
    const { id: departmentId } = department;
    const id = await insertSupervision(db, districtId, {
      ...{ warning, departmentId, request, dueOn },
      by: actor,
      onBehalfOf: ROLE_LABEL[actor.role],
      at: now,
    });
    const { indicatorId, year, name } = warning;
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'supervision.open',
      subjectType: 'supervision',
      subjectId: id,
      detail: { indicatorId, departmentId, year, department: department.name, request, dueOn },
    });
    const told = { id, name, year, departmentId, department: department.name, openedByRole: actor.role };
    const body = `${request}请于 ${dueOn} 前反馈。`;
    await sendNotice(db, actor, noticesOfStep(districtId, told, { kind: 'opened', body }, actor));
    return { id, version: 1 };
  });
}

/** The case with its indicator held: nobody recomputes, retires or supervises it until the transaction ends. */
async function holdCase(db: Db, districtId: string, caseId: string): Promise<SupervisableCase> {
  const found = await findSupervisableCase(db, districtId, caseId);
  if (found) await holdIndicators(db, districtId, [found.indicatorId]);
  const held = found && (await findSupervisableCase(db, districtId, caseId));
  if (!held) throw new AppError('notFound', `warning case ${districtId} ${caseId}`);
  return held;
}

async function refuseUnfit(db: Db, districtId: string, warning: SupervisableCase): Promise<void> {
  const { caseId, name } = warning;
  if (warning.isRetired) {
    throw wrongState(
      `${caseId} is of a retired indicator`,
      `“${name}”已退出监测，不能督办。确需督办的，请先在规划设置中恢复该指标。`,
    );
  }
  if (warning.closed) {
    throw wrongState(
      `${caseId} is closed`,
      `“${name}”的这项预警已销号，不需要督办。预警再次出现时可以另行发起。`,
    );
  }
  if (warning.cleared) {
    throw wrongState(
      `${caseId} has cleared`,
      `“${name}”的这项预警已不再触发，不需要督办。预警再次出现时可以另行发起。`,
    );
  }
  const other = await findOpenSupervision(db, districtId, caseId);
  if (other) {
    throw new AppError('conflict', `${caseId} is under supervision ${other.id}`, {
      userMessage: `${other.openedBy}已就这项预警向${other.department}发起督办，现为“${SUPERVISION_STATE_LABELS[other.state]}”。请在该项督办中办理，您填写的内容仍在框中。`,
      detail: { openSupervisionId: other.id },
    });
  }
}

function chooseDepartment(
  { name, departments }: SupervisableCase,
  { departmentId, withoutLiaison }: OpenSupervisionInput,
): SupervisableDepartment {
  const department = departments.find(({ id }) => id === departmentId);
  if (!department) {
    throw invalid(
      'departmentId',
      `只能督办“${name}”的责任单位。需要督办其他单位的，请先在规划设置中登记为责任单位。`,
    );
  }
  if (department.liaisons === 0 && !withoutLiaison) {
    throw invalid(
      'departmentId',
      `${department.name}还没有可用的联络员账号，收不到督办。请联系系统管理员开通账号；也可以确认先行发起，由妇儿工委办代录反馈。`,
      { liaisonMissing: true },
    );
  }
  return department;
}

const wrongState = (internal: string, userMessage: string) =>
  new AppError('wrongState', internal, { userMessage });

const invalid = (field: string, userMessage: string, detail: Record<string, unknown> = {}) =>
  new AppError('invalidInput', `supervision refused at ${field}`, {
    userMessage,
    detail: { ...detail, fields: { [field]: userMessage } },
  });
