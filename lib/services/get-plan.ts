import {
  findPlanContents,
  listPlanIndicators,
  type PlanContents,
  type PlanIndicatorRow,
  type TargetRow,
} from '@/lib/db/plans';
import { listReferenceChoices } from '@/lib/db/references';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { needsReference } from '@/lib/domain/reference/reference-names';
import type { TargetRule } from '@/lib/domain/target/rule';
import { AppError } from '@/lib/errors';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { requireRight } from './require-right';

export type PlanTarget = Omit<TargetRow, 'rule'> & { rule: TargetRule };
export type PlanIndicator = Omit<PlanIndicatorRow, 'targets'> & { targets: PlanTarget[] };
export type ReferenceChoices = Awaited<ReturnType<typeof listReferenceChoices>>;
export type PlanDetail = {
  plan: PlanContents;
  indicators: PlanIndicator[];
  /** What targets may be linked to; null where none needs it, or the actor may not link. */
  choices: ReferenceChoices | null;
  mayManage: boolean;
};

/** A plan with all it contains. Throws `forbidden` or `notFound`. */
export async function getPlan(actor: Actor, districtId: string, planId: string): Promise<PlanDetail> {
  requireRight(actor, { type: 'district.read', districtId });
  const [plan, rows] = await Promise.all([
    findPlanContents(districtId, planId),
    listPlanIndicators(districtId, planId),
  ]);
  if (!plan) {
    throw new AppError('notFound', `plan ${planId} in ${districtId}`, {
      userMessage: '本区县没有这份规划，可能地址有误。请返回规划列表重新选择。',
    });
  }
  const indicators = rows.map(({ targets, ...row }) => ({
    ...row,
    targets: targets.map((target) => ({ ...target, rule: readRule(target.rule) })),
  }));
  const mayManage = can(actor, { type: 'plan.manage', districtId });
  const isAsked = indicators.some(({ targets }) => targets.some(({ rule }) => needsReference(rule)));
  const choices = mayManage && isAsked ? await listReferenceChoices(districtId) : null;
  return { plan, indicators, choices, mayManage };
}

function readRule(stored: unknown): TargetRule {
  const parsed = targetRuleSchema.safeParse(stored);
  return parsed.success ? parsed.data : { kind: 'unparsed', reason: '保存的目标规则无法识别，请重新确认' };
}
