import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { insertParts, listParts } from '@/lib/db/parts';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { AddPartInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { requireNewNames } from './part-names';
import { readPart } from './read-part-target';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { loadSettingsBook } from './settings-book';
import { describeParts, requireRow } from './split-indicator';

/**
 * Adds one more 分项 to a row that is split already; every year's verdict then waits for its value too. Throws
 * `wrongState` for a row without parts, which is split as a whole, and for whatever cannot have any.
 */
export async function addPart(actor: Actor, input: AddPartInput): Promise<{ indicatorId: string }> {
  const { districtId, indicatorId: rowId, part } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    await changeOrRefuse(db, input);
    const row = await loadIndicator(db, input);
    requireRow(row);
    const present = await listParts(db, districtId, rowId);
    if (present.every(({ retired }) => retired)) {
      throw new AppError('wrongState', `indicator ${rowId} is not split`, {
        userMessage: '该指标还没有拆分。请刷新页面，用“拆分分项”一次列出各分项。',
      });
    }
    await requireNewNames(db, districtId, row, [part.name]);
    const { current } = await loadSettingsBook(db, districtId);
    const parts = [readPart(part, row, current, 'part.targetText')];
    const partIds = await insertParts(db, districtId, row, parts);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.addPart',
      subjectType: 'indicator',
      subjectId: rowId,
      detail: { name: row.name, parts: describeParts(partIds, parts) },
    });
    await recomputeAssessments(db, districtId, [rowId]);
    return { indicatorId: partIds[0]! };
  });
}
