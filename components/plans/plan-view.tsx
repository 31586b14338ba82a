'use client';

import Link from 'next/link';
import { useAddressFilter } from '@/components/ui/use-address-filter';
import type { ParseSettings } from '@/lib/domain/target/rule';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { ActionList, type ActionItem } from './action-list';
import { IndicatorSection } from './indicator-section';
import type { Named, PlanActions, ReferenceChoices } from './plan-types';
import { GapList, ProjectList, type Gap, type Project } from './source-lists';
import './plans.css';

export type PlanContent = {
  id: string;
  title: string;
  periodStart: number;
  periodEnd: number;
  baselineYear: number;
  source: string;
  domains: Named[];
  departments: Named[];
  actions: ActionItem[];
  projects: Project[];
  gaps: Gap[];
  parseSettings: ParseSettings;
};

type Props = {
  district: string;
  plan: PlanContent;
  document: string;
  finding: string;
  items: PlanIndicatorItem[];
  choices: ReferenceChoices;
  /** Null for those who may only read. */
  actions: PlanActions | null;
};

/** One plan as the office keeps it: indicators with the reading of their targets, 举措, 重点工程 and gaps. */
export function PlanView({ district, plan, document, finding, items, choices, actions }: Props) {
  const [{ tab }, setFilter] = useAddressFilter(['tab']);
  const tabs = [
    { key: '', label: `指标 ${items.filter(({ retired }) => !retired).length}`, shown: true },
    { key: 'actions', label: `举措 ${plan.actions.length}`, shown: plan.actions.length > 0 },
    { key: 'projects', label: `重点工程 ${plan.projects.length}`, shown: plan.projects.length > 0 },
    { key: 'gaps', label: `原文缺漏 ${plan.gaps.length}`, shown: plan.gaps.length > 0 },
  ].filter(({ shown }) => shown);
  const facts = { ...plan, district, choices };
  return (
    <>
      <nav aria-label="位置" className="hint">
        <Link className="link" href={`/d/${district}/plans`}>
          {actions ? '规划设置' : '规划文本'}
        </Link>
      </nav>
      <h1 className="mt-1">{plan.title}</h1>
      <p className="hint mt-1">
        {document} · 规划期 {plan.periodStart}—{plan.periodEnd} 年，基期 {plan.baselineYear} 年 · 来源：
        {plan.source}
      </p>
      <p className="finding">{finding}</p>
      {tabs.length > 1 && (
        <div className="seg mt-4" role="tablist" aria-label="规划内容">
          {tabs.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              role="tab"
              aria-selected={tab === key}
              aria-controls="plan-content"
              onClick={() => setFilter({ tab: key })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div id="plan-content">
        {tab === 'actions' && <ActionList actions={plan.actions} />}
        {tab === 'projects' && <ProjectList projects={plan.projects} />}
        {tab === 'gaps' && <GapList gaps={plan.gaps} />}
        {!['actions', 'projects', 'gaps'].includes(tab) && (
          <IndicatorSection plan={facts} items={items} actions={actions} />
        )}
      </div>
    </>
  );
}
