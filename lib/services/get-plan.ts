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
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import { parseSettingsOf } from '@/lib/domain/scoring/settings';
import type { ParseSettings, TargetRule } from '@/lib/domain/target/rule';
import { AppError } from '@/lib/errors';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { requireRight } from './require-right';
import { bindStoredSettings, type YearSettings } from './settings-book';

export type PlanTarget = Omit<TargetRow, 'rule'> & { rule: TargetRule };
export type PlanIndicator = Omit<PlanIndicatorRow, 'targets'> & { targets: PlanTarget[] };
export type ReferenceChoices = Awaited<ReturnType<typeof listReferenceChoices>>;
export type PlanDetail = {
  plan: Omit<PlanContents, 'settings'>;
  indicators: PlanIndicator[];
  /** With which a target typed now is read. */
  parseSettings: ParseSettings;
  /** What targets may be linked to; null where none needs it, or the actor may not link. */
  choices: ReferenceChoices | null;
  mayManage: boolean;
};

/**
 * A plan with all it contains, its targets as read with the settings of `year` – the current ones when none is
 * named. Throws `forbidden` or `notFound`.
 */
export async function getPlan(
  actor: Actor,
  districtId: string,
  planId: string,
  year: number | null = null,
): Promise<PlanDetail> {
  requireRight(actor, { type: 'district.read', districtId });
  const [found, rows] = await Promise.all([
    findPlanContents(districtId, planId, year),
    listPlanIndicators(districtId, planId),
  ]);
  if (!found) {
    throw new AppError('notFound', `plan ${planId} in ${districtId}`, {
      userMessage: '本区县没有这份规划，可能地址有误。请返回规划列表重新选择。',
    });
  }
  const { settings, ...plan } = found;
  const { ofYear, current } = bindStoredSettings(settings);
  const indicators = rows.map(({ targets, ...row }) => ({
    ...row,
    targets: targets.map((target) => ({ ...target, rule: ruleOf(row, target, plan.periodEnd, ofYear) })),
  }));
  const mayManage = can(actor, { type: 'plan.manage', districtId });
  const isAsked = indicators.some(({ targets }) => targets.some(({ rule }) => needsReference(rule)));
  const choices = mayManage && isAsked ? await listReferenceChoices(districtId) : null;
  return { plan, indicators, choices, parseSettings: parseSettingsOf(current), mayManage };
}

function ruleOf(
  { name: indicator, unit }: Pick<PlanIndicatorRow, 'name' | 'unit'>,
  { originalText, rule }: TargetRow,
  planEnd: number,
  { inForce, everUsed }: YearSettings,
): TargetRule {
  return ruleUnderSettings(
    { indicator, unit, target: originalText, planEnd },
    readRule(rule),
    inForce,
    everUsed,
  );
}

function readRule(stored: unknown): TargetRule {
  const parsed = targetRuleSchema.safeParse(stored);
  return parsed.success ? parsed.data : { kind: 'unparsed', reason: '保存的目标规则无法识别，请重新确认' };
}
