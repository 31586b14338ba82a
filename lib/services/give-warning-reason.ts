import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { holdRound } from '@/lib/db/rounds';
import { lockIndicators } from '@/lib/db/scoring-input';
import { listReasonDemands, writeWarningReason, type ReasonDemandRow } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import type { GivenReason } from '@/lib/domain/review/warning-reason';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { printComputed } from '@/lib/domain/scoring/wording';
import type { ExactNumber } from '@/lib/domain/target/rule';
import { AppError } from '@/lib/errors';
import type { GiveWarningReasonInput } from '@/lib/schemas/warning-reason';
import { requireRight } from './require-right';

/**
 * 原因说明: the lead department, or the office, says why a value leapt or went the wrong way. Once the year is archived
 * only the office may. Throws `staleVersion` with what is stored when somebody else wrote or the value changed meanwhile,
 * `wrongState` when there is nothing to explain any more.
 */
export async function giveWarningReason(
  actor: Actor,
  input: GiveWarningReasonInput,
  now: Date,
): Promise<GivenReason> {
  const { districtId, indicatorId, year, type, value, text, version } = input;
  // Who may enter nothing in the district learns nothing of its warnings.
  const own = actor.departmentId === null ? [] : [actor.departmentId];
  requireRight(actor, { type: 'reading.enter', districtId, leadDepartmentIds: own });
  return inTransaction(async (db) => {
    const round = await holdRound(db, districtId, year);
    await lockIndicators(db, districtId, [indicatorId]);
    const demand = await findDemand(db, input);
    const leadDepartmentIds = demand.leads.map(({ id }) => id);
    requireRight(actor, { type: 'reading.enter', districtId, leadDepartmentIds });
    if (round?.closed && actor.role !== 'office') throw archived(year);
    const before = demand.reason;
    if (demand.value !== value) throw valueChanged(demand, value);
    if ((before?.version ?? null) !== version) throw reasonChanged(before);
    const key = { districtId, indicatorId, year, type };
    const written = await writeWarningReason(db, key, version, { value, text, by: actor, at: now });
    if (!written) throw reasonChanged(before);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'warningReason.give',
      subjectType: 'warningReason',
      subjectId: `${indicatorId}/${year}/${type}`,
      detail: { before, after: { text, value } },
    });
    const at = now.toISOString();
    return { text, value, version: (version ?? 0) + 1, flag: 'official', by: actor.name, at };
  });
}

async function findDemand(
  db: Db,
  { districtId, indicatorId, year, type }: GiveWarningReasonInput,
): Promise<ReasonDemandRow> {
  const demands = await listReasonDemands(db, districtId, [year], { by: 'indicator', id: indicatorId });
  const demand = demands.find((one) => one.type === type);
  if (demand) return demand;
  throw new AppError('wrongState', `no ${type} warning of ${indicatorId} in ${year}`, {
    userMessage: `这项“${WARNING_LABELS[type]}”预警已经解除，不需要再说明。请刷新页面查看。`,
  });
}

const archived = (year: number) =>
  new AppError('wrongState', `${year} is archived`, {
    userMessage: `${year} 年已归档，原因说明不能再改。确需补充的，请联系妇儿工委办。`,
  });

const valueChanged = ({ value, message, reason }: ReasonDemandRow, seen: string) =>
  new AppError('staleVersion', `scored ${value}, explained ${seen}`, {
    userMessage: `您说明的数值是 ${shown(seen)}，现已改为 ${shown(value)}：${message}请刷新页面，按现在的数值说明。`,
    detail: { current: reason },
  });

const shown = (value: ExactNumber) => printComputed(Fraction.of(value));

const reasonChanged = (current: GivenReason | null) =>
  new AppError('staleVersion', 'reason changed meanwhile', {
    userMessage: current
      ? `${current.by}刚刚写了说明：“${current.text}”。您的内容仍在框中，请核对；再次保存将以您的内容为准。`
      : '这条说明刚刚被清除，您的内容仍在框中，请再次保存。',
    detail: { current },
  });
