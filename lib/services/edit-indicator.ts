import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { hasReadings } from '@/lib/db/has-readings';
import { moveParts } from '@/lib/db/parts';
import { findDomainId, type IndicatorFields, type IndicatorState } from '@/lib/db/plan-setup';
import { listReferring } from '@/lib/db/references';
import type { Actor } from '@/lib/domain/access/actor';
import { takesDimensions } from '@/lib/domain/reading/dimension';
import { isSameMeasure } from '@/lib/domain/scoring/unit';
import { AppError } from '@/lib/errors';
import type { EditIndicatorInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { requireNewNames } from './part-names';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Changes name, unit, attribute, definition and the like. An attribute set here is no longer 沿用上行. */
export async function editIndicator(actor: Actor, input: EditIndicatorInput): Promise<void> {
  const { districtId, indicatorId, version: _version, ...typed } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const before = await loadIndicator(db, input);
    const isPart = before.parentId !== null;
    // A kind that is not broken down asks for no categories; what they held stays stored.
    const dimensions = takesDimensions(typed.entryKind) ? (typed.dimensions ?? before.dimensions) : [];
    // A part has the number and domain of its row.
    const place = isPart ? { serial: before.serial, domainId: before.domainId } : {};
    const fields = { ...typed, ...place, dimensions };
    await requireDomain(db, { districtId, planId: before.planId, id: fields.domainId });
    const keepsAttribute = fields.attribute === before.attribute;
    await changeOrRefuse(db, input, {
      ...fields,
      attributeInherited: keepsAttribute && before.attributeInherited,
    });
    if (isPart) await requireNewNames(db, districtId, before, [fields.name]);
    else if (fields.domainId !== before.domainId)
      await moveParts(db, districtId, indicatorId, fields.domainId);
    // Asked after the indicator's row is held: no value can arrive meanwhile.
    if (!isSameMeasure(before.unit, fields.unit)) {
      await requireNoReadings(db, input, before.unit);
      await requireNoReference(db, input, before);
    }
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.edit',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: changedFields(before, fields),
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}

/** Values keep their numbers: under another unit they would say something else. Throws `wrongState`. */
async function requireNoReadings(
  db: Db,
  { districtId, indicatorId, unit }: EditIndicatorInput,
  before: string,
): Promise<void> {
  if (!(await hasReadings(db, districtId, indicatorId))) return;
  throw new AppError('wrongState', `unit of indicator ${indicatorId} with readings`, {
    userMessage: `该指标已有填报数据，单位由“${before || '空'}”改为“${unit || '空'}”会改变这些数据的含义。请保留原单位；确需更换的，请停用本指标，按新单位另行新增。`,
  });
}

/** What is compared must be measured alike. Throws `wrongState`. */
async function requireNoReference(
  db: Db,
  { districtId, indicatorId }: EditIndicatorInput,
  { referenceIndicatorId, referenceSeriesId }: IndicatorState,
): Promise<void> {
  const referring = await listReferring(db, districtId, { indicatorId });
  if (referring.length === 0 && referenceIndicatorId === null && referenceSeriesId === null) return;
  const who =
    referring.length > 0
      ? `该指标是“${referring.map(({ name }) => name).join('”“')}”的参照指标`
      : '该指标已关联参照';
  throw new AppError('wrongState', `unit of indicator ${indicatorId} with references`, {
    userMessage: `${who}，单位应一致。请先取消参照关联，再修改单位。`,
  });
}

/** Throws `invalidInput` when the domain is not one of the plan's. */
export async function requireDomain(
  db: Db,
  place: { districtId: string; planId: string; id: string },
): Promise<void> {
  if (await findDomainId(db, place)) return;
  throw new AppError('invalidInput', 'domain of another plan', {
    userMessage: '所选领域不在本规划中，请刷新页面后重新选择。',
  });
}

function changedFields(before: IndicatorFields, after: IndicatorFields): Record<string, unknown> {
  const keys = Object.keys(after) as (keyof IndicatorFields)[];
  return Object.fromEntries(
    keys
      .filter((key) => String(before[key]) !== String(after[key]))
      .map((key) => [key, { before: before[key], after: after[key] }]),
  );
}
