import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import {
  deleteReferenceSeries,
  findReferenceSeriesId,
  insertReferenceSeries,
  listReferenceValues,
  lockReferenceSeries,
  updateReferenceSeries,
  type ReferenceSeriesState,
} from '@/lib/db/reference-series';
import { listReferring } from '@/lib/db/references';
import type { Actor } from '@/lib/domain/access/actor';
import { isSameMeasure } from '@/lib/domain/scoring/unit';
import { AppError } from '@/lib/errors';
import type {
  AddReferenceSeriesInput,
  EditReferenceSeriesInput,
  RemoveReferenceSeriesInput,
} from '@/lib/schemas/reference';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Adds an empty yearly table of outside values. Throws `conflict` when the name is taken. */
export async function addReferenceSeries(
  actor: Actor,
  input: AddReferenceSeriesInput,
): Promise<{ seriesId: string }> {
  requireRight(actor, { type: 'plan.manage', districtId: input.districtId });
  return inTransaction(async (db) => ({ seriesId: await createReferenceSeries(db, actor, input) }));
}

/** The same within somebody else's transaction, who has checked the right. */
export async function createReferenceSeries(
  db: Db,
  actor: Actor,
  series: AddReferenceSeriesInput,
): Promise<string> {
  await requireFreeName(db, series.districtId, series.name, null);
  const id = await insertReferenceSeries(db, series);
  const { name, unit, source } = series;
  await audit(db, actor, series.districtId, id, 'referenceSeries.add', { name, unit, source });
  return id;
}

/** Renames a table or says where it comes from; explanations that name it follow. */
export async function editReferenceSeries(actor: Actor, input: EditReferenceSeriesInput): Promise<void> {
  const { districtId, seriesId, name, unit, source } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const before = await holdSeries(db, input);
    await requireFreeName(db, districtId, name, seriesId);
    const referring = await listReferring(db, districtId, { seriesIds: [seriesId] });
    const isUsed = referring.length > 0 || (await hasValues(db, districtId, seriesId));
    if (isUsed && !isSameMeasure(before.unit, unit)) {
      const message = '参照表已有数值或已被关联，改变单位会改变这些数值的含义。请另建一张参照表。';
      throw new AppError('wrongState', `unit of series ${seriesId} in use`, {
        userMessage: message,
        detail: { fields: { unit: message } },
      });
    }
    const change = { name, unit, source };
    await updateReferenceSeries(db, { districtId, id: seriesId }, change);
    await audit(db, actor, districtId, seriesId, 'referenceSeries.edit', { before, after: change });
    if (referring.length > 0) {
      const ids = referring.map(({ id }) => id);
      await recomputeAssessments(db, districtId, ids);
    }
  });
}

/** Removes a table that holds nothing and that nothing is compared with. Throws `wrongState` otherwise. */
export async function removeReferenceSeries(actor: Actor, input: RemoveReferenceSeriesInput): Promise<void> {
  const { districtId, seriesId } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const { name, unit, source } = await holdSeries(db, input);
    const [referring] = await listReferring(db, districtId, { seriesIds: [seriesId] });
    if (referring) {
      throw new AppError('wrongState', `series ${seriesId} is linked`, {
        userMessage: `“${referring.name}”等指标以此为参照。请先在规划设置中取消关联，再删除。`,
      });
    }
    if (await hasValues(db, districtId, seriesId)) {
      throw new AppError('wrongState', `series ${seriesId} has values`, {
        userMessage: '参照表中还有数值。请先清空各年数值并保存，再删除。',
      });
    }
    await deleteReferenceSeries(db, districtId, seriesId);
    await audit(db, actor, districtId, seriesId, 'referenceSeries.remove', { name, unit, source });
  });
}

async function holdSeries(
  db: Db,
  { districtId, seriesId, version }: RemoveReferenceSeriesInput,
): Promise<ReferenceSeriesState> {
  const [series] = await lockReferenceSeries(db, districtId, [seriesId]);
  if (!series) throw new AppError('notFound', `series ${seriesId}`);
  if (series.version === version) return series;
  throw new AppError('staleVersion', `series ${seriesId}`, {
    userMessage: `该参照表或其中的数值刚刚被他人修改，现为“${series.name}”（${series.unit || '无单位'}）。请刷新页面核对后再改。`,
    detail: { current: series },
  });
}

async function hasValues(db: Db, districtId: string, seriesId: string): Promise<boolean> {
  return (await listReferenceValues(db, districtId, [seriesId])).length > 0;
}

async function requireFreeName(
  db: Db,
  districtId: string,
  name: string,
  ownId: string | null,
): Promise<void> {
  const found = await findReferenceSeriesId(db, districtId, name);
  if (found === null || found === ownId) return;
  const message = `已有名为“${name}”的参照表，请直接选用，或换一个名称。`;
  throw new AppError('conflict', 'series name taken', {
    userMessage: message,
    detail: { fields: { name: message } },
  });
}

const audit = (
  db: Db,
  actor: Actor,
  districtId: string,
  seriesId: string,
  action: string,
  detail: Record<string, unknown>,
) =>
  addAuditEntry(db, {
    districtId,
    actor,
    action,
    subjectType: 'referenceSeries',
    subjectId: seriesId,
    detail,
  });
