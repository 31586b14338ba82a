import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { insertSettings } from '@/lib/db/settings-revisions';
import type { Actor } from '@/lib/domain/access/actor';
import type { ChangeSettingsInput } from '@/lib/schemas/scoring-settings';
import { recomputeAssessments } from './recompute-assessments';
import { refuseUnfitSettings, staleSettings } from './refuse-unfit-settings';
import { requireRight } from './require-right';
import { loadSettingsHistory } from './settings-book';

/**
 * Saves other 评分参数 as a new version and scores every year that is not archived with them, in one transaction.
 * An earlier version is restored by saving its values again. Throws `staleVersion`, or `invalidInput` when nothing
 * changes.
 */
export async function changeSettings(
  actor: Actor,
  { districtId, version, values, reason }: ChangeSettingsInput,
): Promise<{ version: number }> {
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    const changes = await refuseUnfitSettings(db, { districtId, version, values });
    const next = version + 1;
    if (!(await insertSettings(db, { districtId, version: next, values, reason, changedBy: actor }))) {
      throw staleSettings(await loadSettingsHistory(db, districtId), version);
    }
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'settings.change',
      subjectType: 'settings',
      subjectId: `${districtId}/${next}`,
      detail: {
        reason,
        changes: changes.map(({ description, from, to }) => ({ key: description.key, from, to })),
      },
    });
    await recomputeAssessments(db, districtId, null);
    return { version: next };
  });
}
