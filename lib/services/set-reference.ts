import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { findIndicatorState, type IndicatorState } from '@/lib/db/plan-setup';
import { lockReferenceSeries } from '@/lib/db/reference-series';
import { listReferenceLinks, listTargetRules } from '@/lib/db/references';
import { lockIndicators } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { describeRing, findReferenceRing } from '@/lib/domain/reference/find-reference-ring';
import { needsReference } from '@/lib/domain/reference/reference-names';
import { isSameMeasure } from '@/lib/domain/scoring/unit';
import { AppError } from '@/lib/errors';
import type { SetReferenceInput } from '@/lib/schemas/reference';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { createReferenceSeries } from './save-reference-series';

type Link = Pick<IndicatorState, 'referenceIndicatorId' | 'referenceSeriesId'>;

/**
 * Links an indicator whose target is compared with another number to where that number comes from, or unlinks it.
 * Throws `invalidInput` for another unit, a ring, or what the district does not have.
 */
export async function setReference(actor: Actor, input: SetReferenceInput): Promise<void> {
  const { districtId, indicatorId, to } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    // Tables before indicators, as whoever writes a value. All indicators: a ring may close anywhere.
    const series = to.kind === 'series' ? await lockReferenceSeries(db, districtId, [to.id]) : [];
    await lockIndicators(db, districtId, null);
    const before = await loadIndicator(db, input);
    if (to.kind !== 'none') await requireNeed(db, input);
    const { name, ...link } = await resolveLink(db, actor, input, before, series[0] ?? null);
    if (isSameLink(before, link)) return;
    await changeOrRefuse(db, input, link);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: to.kind === 'none' ? 'reference.unlink' : 'reference.link',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { before: linkOf(before), after: link, name },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}

/** Only a target that is compared with another number has a use for a link. */
async function requireNeed(db: Db, { districtId, indicatorId }: SetReferenceInput): Promise<void> {
  const rules = await listTargetRules(db, districtId, indicatorId);
  const isNeeded = rules.some((rule) => {
    const parsed = targetRuleSchema.safeParse(rule);
    return parsed.success && needsReference(parsed.data);
  });
  if (!isNeeded) throw refuse('该指标的目标不与其他数值比较，不需要关联参照。');
}

async function resolveLink(
  db: Db,
  actor: Actor,
  { districtId, indicatorId, to }: SetReferenceInput,
  { unit }: IndicatorState,
  series: { id: string; name: string; unit: string } | null,
): Promise<Link & { name: string | null }> {
  switch (to.kind) {
    case 'none':
      return { referenceIndicatorId: null, referenceSeriesId: null, name: null };
    case 'newSeries': {
      const table = { districtId, name: to.name, unit, source: to.source };
      const id = await createReferenceSeries(db, actor, table);
      return { referenceIndicatorId: null, referenceSeriesId: id, name: to.name };
    }
    case 'series':
      if (!series) throw refuse('本区县没有这张参照表，可能刚被删除。请刷新页面后重新选择。');
      requireSameUnit(unit, series);
      return { referenceIndicatorId: null, referenceSeriesId: series.id, name: series.name };
    case 'indicator': {
      const other = await findIndicatorState(db, districtId, to.id);
      if (!other) throw refuse('本区县没有这项指标，请刷新页面后重新选择。');
      if (other.retiredAt) throw refuse(`“${other.name}”已停用，不再有新数据，请选择其他指标。`);
      if (other.entryKind === 'judgement')
        throw refuse(`“${other.name}”由人工研判，没有数值，请选择其他指标。`);
      const ring = findReferenceRing(await listReferenceLinks(db, districtId), indicatorId, other.id);
      if (ring) throw refuse(describeRing(ring));
      requireSameUnit(unit, other);
      return { referenceIndicatorId: other.id, referenceSeriesId: null, name: other.name };
    }
  }
}

function requireSameUnit(unit: string, other: { name: string; unit: string }): void {
  if (isSameMeasure(unit, other.unit)) return;
  const said = (text: string) => (text.trim() === '' ? '未填单位' : `“${text}”`);
  throw refuse(
    `单位不一致：本指标为${said(unit)}，“${other.name}”为${said(other.unit)}。请选择同一单位的参照，或先核对单位。`,
  );
}

const linkOf = ({ referenceIndicatorId, referenceSeriesId }: Link): Link => ({
  referenceIndicatorId,
  referenceSeriesId,
});

const isSameLink = (one: Link, other: Link): boolean =>
  one.referenceIndicatorId === other.referenceIndicatorId &&
  one.referenceSeriesId === other.referenceSeriesId;

const refuse = (message: string): AppError =>
  new AppError('invalidInput', 'reference refused', {
    userMessage: message,
    detail: { fields: { to: message } },
  });
