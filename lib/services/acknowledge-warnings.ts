import { addAuditEntries } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { holdCases, saveCaseSteps } from '@/lib/db/warning-cases';
import type { Actor } from '@/lib/domain/access/actor';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { acknowledgeCase } from '@/lib/domain/warning/act-on-case';
import type { AcknowledgeWarningsInput } from '@/lib/schemas/warning-case';
import { requireRight } from './require-right';

/** `changed`: became something else since it was read, and nobody has taken note of that yet. */
export type AcknowledgedWarnings = { acknowledged: number; changed: number };

/**
 * 知悉: the office or a leader has taken note of warnings. Those noted already, or closed meanwhile, stay as they are, so
 * that two who press at once are both right; one that has changed since it was read is left to be read again.
 */
export async function acknowledgeWarnings(
  actor: Actor,
  { districtId, items }: AcknowledgeWarningsInput,
  now: Date,
): Promise<AcknowledgedWarnings> {
  requireRight(actor, { type: 'warning.act', districtId });
  return inTransaction(async (db) => {
    const seen = new Map(items.map(({ caseId, version }) => [caseId, version]));
    const cases = await holdCases(db, districtId, [...seen.keys()]);
    const open = cases.flatMap((before) => {
      const step = acknowledgeCase(before, { by: actor.name, at: now });
      return step.events.length === 0
        ? []
        : [{ id: before.id, indicatorId: before.indicatorId, before, ...step }];
    });
    const steps = open.filter(({ id, before }) => before.version === seen.get(id));
    await saveCaseSteps(db, districtId, steps, actor);
    await addAuditEntries(
      db,
      steps.map(({ id, indicatorId, after }) => ({
        districtId,
        actor,
        action: 'warning.acknowledge',
        subjectType: 'warning',
        subjectId: id,
        detail: { year: after.year, indicatorId, name: WARNING_LABELS[after.type], text: after.message },
      })),
    );
    return { acknowledged: steps.length, changed: open.length - steps.length };
  });
}
