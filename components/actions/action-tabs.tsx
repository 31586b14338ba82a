import { Door } from '@/components/ui/door';
import { SUBJECT_LABELS, type SubjectKind } from '@/lib/domain/progress/progress-state';
import { formatQuarter, isSameQuarter, planQuarters, type Quarter } from '@/lib/domain/progress/quarter';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { KIND_LABELS } from '@/lib/view/plan-kind';
import './actions.css';

type Plan = {
  id: string;
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  actions: number;
  projects: number;
};

type Props = {
  plans: readonly Plan[];
  plan: Plan;
  kind: SubjectKind;
  quarter: Quarter;
  /** The last quarter there is something to see of. */
  until: Quarter;
  hrefOf: (to: { planId: string; kind: SubjectKind; quarter: Quarter }) => string;
};

/** Which plan's 举措 or 重点工程, and of which quarter. */
export function ActionTabs({ plans, plan, kind, quarter, until, hrefOf }: Props) {
  const tabs = plans.flatMap((one) => [
    ...(one.actions > 0 ? [{ plan: one, kind: 'action' as const, count: one.actions }] : []),
    ...(one.projects > 0 ? [{ plan: one, kind: 'project' as const, count: one.projects }] : []),
  ]);
  const quarters = planQuarters(plan).filter(
    (one) => formatQuarter(one) <= formatQuarter(until) || isSameQuarter(one, quarter),
  );
  const years = [...new Set(quarters.map(({ year }) => year))];
  return (
    <>
      {tabs.length > 1 && (
        <nav className="seg no-print mt-3 action-plans" aria-label="跟踪内容">
          {tabs.map((tab) => (
            <Door
              key={`${tab.plan.id} ${tab.kind}`}
              className=""
              href={hrefOf({ planId: tab.plan.id, kind: tab.kind, quarter })}
              aria-current={tab.plan.id === plan.id && tab.kind === kind ? 'true' : undefined}
            >
              {SUBJECT_LABELS[tab.kind]} · {KIND_LABELS[tab.plan.kind]} {tab.count}
            </Door>
          ))}
        </nav>
      )}
      <nav className="action-quarters no-print" aria-label="季度">
        {years.map((year) => (
          <span key={year} role="group" aria-label={`${year} 年`} className="action-year">
            <span aria-hidden="true">{year} 年</span>
            {quarters
              .filter((one) => one.year === year)
              .map((one) => (
                <Door
                  key={one.quarter}
                  className="link"
                  href={hrefOf({ planId: plan.id, kind, quarter: one })}
                  aria-current={isSameQuarter(one, quarter) ? 'true' : undefined}
                >
                  {one.quarter} 季
                </Door>
              ))}
          </span>
        ))}
      </nav>
    </>
  );
}
