import { addAuditEntry } from '@/lib/db/audit';
import { listLinkChoices, lockAction, replaceActionIndicators } from '@/lib/db/action-links';
import { inTransaction } from '@/lib/db/client';
import { LINKED_BY_OFFICE } from '@/lib/db/plan-import-links';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { LinkActionInput } from '@/lib/schemas/bulletin';
import { requireRight } from './require-right';

/** Sets which indicators of the plan measure a 举措. Throws `staleVersion` when a colleague has changed them meanwhile. */
export async function linkAction(actor: Actor, input: LinkActionInput): Promise<void> {
  const { districtId, actionId, indicatorIds, seen } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const action = await lockAction(db, districtId, actionId);
    if (!action) throw new AppError('notFound', `action ${districtId} ${actionId}`);
    const choices = await listLinkChoices(db, districtId, action.planId);
    const nameOf = new Map(choices.map(({ id, name }) => [id, name]));
    const namesOf = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []);
    // A link to a retired indicator is not shown, so nobody has seen it; it goes with the next change.
    const shown = action.indicatorIds.filter((id) => nameOf.has(id));
    if (!isSameSet(shown, seen)) {
      throw new AppError('staleVersion', 'links changed meanwhile', {
        userMessage: `关联的指标刚刚被他人改为“${namesOf(shown).join('、') || '无'}”，请刷新页面后再改。`,
      });
    }
    if (!indicatorIds.every((id) => nameOf.has(id))) {
      throw new AppError('invalidInput', 'indicator of another plan', {
        userMessage: '所选指标已停用或不属于这份规划，请刷新页面后重新选择。',
      });
    }
    await replaceActionIndicators(db, districtId, actionId, indicatorIds);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: LINKED_BY_OFFICE,
      subjectType: 'plan',
      subjectId: action.planId,
      detail: { actionId, title: action.title, before: namesOf(shown), after: namesOf(indicatorIds) },
    });
  });
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
