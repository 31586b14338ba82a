import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { countValues, insertParts, listParts } from '@/lib/db/parts';
import type { IndicatorState } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { SplitIndicatorInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { requireNewNames } from './part-names';
import { readPart } from './read-part-target';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { loadSettingsBook } from './settings-book';

/**
 * Splits a printed row that holds several values into 分项. The row is met only when all of them are; its own values
 * and drafts stay with it as history and are neither reported nor scored any more, until its parts are retired.
 * Throws `wrongState` for a part, a retired row or one that is split already, `conflict` for names that are not apart.
 */
export async function splitIndicator(
  actor: Actor,
  input: SplitIndicatorInput,
): Promise<{ partIds: string[] }> {
  const { districtId, indicatorId } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    await changeOrRefuse(db, input);
    const row = await loadIndicator(db, input);
    requireRow(row);
    await requireWhole(db, districtId, indicatorId);
    await requireSeenValues(db, input);
    await requireNewNames(
      db,
      districtId,
      row,
      input.parts.map(({ name }) => name),
    );
    const { current } = await loadSettingsBook(db, districtId);
    const parts = input.parts.map((part, index) => readPart(part, row, current, `parts.${index}.targetText`));
    const partIds = await insertParts(db, districtId, row, parts);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.split',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { name: row.name, values: input.values, parts: describeParts(partIds, parts) },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
    return { partIds };
  });
}

/** Throws `wrongState` for what cannot have parts. */
export function requireRow({ id, parentId, retiredAt }: IndicatorState): void {
  if (parentId !== null) {
    throw new AppError('wrongState', `part ${id} of a part`, {
      userMessage: '这一项已经是分项，不能再拆。确需细分的，请在原指标下新增分项，再停用这一项。',
    });
  }
  if (retiredAt !== null) {
    throw new AppError('wrongState', `parts of retired ${id}`, {
      userMessage: '该指标已经停用，请先恢复再设分项。',
    });
  }
}

async function requireWhole(db: Db, districtId: string, indicatorId: string): Promise<void> {
  const parts = await listParts(db, districtId, indicatorId);
  if (parts.every(({ retired }) => retired)) return;
  throw new AppError('wrongState', `indicator ${indicatorId} is split`, {
    userMessage: '该指标已经拆分。请刷新页面，用“新增分项”补充。',
  });
}

/** The dialog told how many values become history; none may have come since unnoticed. */
async function requireSeenValues(
  db: Db,
  { districtId, indicatorId, values }: SplitIndicatorInput,
): Promise<void> {
  const now = await countValues(db, districtId, indicatorId);
  if (now === values) return;
  throw new AppError('staleVersion', `values of ${indicatorId}: ${values} seen, ${now} there`, {
    userMessage: `该指标的数据刚刚有变化：您打开时有 ${values} 个年度，现在有 ${now} 个。请刷新页面核对后再拆分。`,
    detail: { current: { values: now } },
  });
}

/** As the audit keeps them. */
export const describeParts = (ids: readonly string[], parts: readonly ReturnType<typeof readPart>[]) =>
  parts.map(({ target, ...part }, index) => ({ ...part, indicatorId: ids[index], rule: target.rule }));
