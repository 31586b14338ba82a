'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useAddressFilter } from '@/components/ui/use-address-filter';
import { filterPlanIndicators, groupByDomain } from '@/lib/view/plans/plan-filter';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { IndicatorRow } from './indicator-row';
import { PlanFilters } from './plan-filters';
import type { PlanActions, PlanFacts } from './plan-types';
import type { SetupStep } from './setup-step';

/**
 * Fetched when first opened: they carry the parser of target texts. Nothing stands in for them meanwhile; without that
 * word the whole page would give way to its skeleton, and come back scrolled to its top.
 */
const SetupDialogs = dynamic(() => import('./setup-dialogs').then((module) => module.SetupDialogs), {
  loading: () => null,
});

type Props = { plan: PlanFacts; items: PlanIndicatorItem[]; actions: PlanActions | null };

const NO_FILTER = { show: '', domain: '', department: '', q: '' };

export function IndicatorSection({ plan, items, actions }: Props) {
  const [filter, setFilter] = useAddressFilter(['show', 'domain', 'department', 'q']);
  const [step, setStep] = useState<SetupStep | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const groups = groupByDomain(plan.domains, filterPlanIndicators(items, filter));
  const open = (next: SetupStep) => {
    setNotice(null);
    setStep(next);
  };
  return (
    <>
      <PlanFilters plan={plan} items={items} filter={filter} onChange={setFilter} />
      <div role="status" className="notice">
        {notice && <p className="form-done">{notice}</p>}
      </div>
      {groups.length === 0 && (
        <section className="card mt-3 py-10 text-center">
          <p>{items.length === 0 ? '还没有录入指标。' : '没有符合条件的指标。'}</p>
          {items.length > 0 && (
            <button type="button" className="btn mt-3" onClick={() => setFilter(NO_FILTER)}>
              清除筛选
            </button>
          )}
        </section>
      )}
      {groups.map((group) => (
        <section key={group.id}>
          <div className="domain-head">
            <h2>{group.name}</h2>
            <span className="hint flex-1">{group.items.length} 项</span>
            {actions && (
              <span className="text-steps no-print">
                <button type="button" onClick={() => open({ kind: 'addIndicator', domainId: group.id })}>
                  新增指标
                </button>
              </span>
            )}
          </div>
          <ol className="card py-1">
            {group.items.map((item) => (
              <IndicatorRow
                key={item.id}
                district={plan.district}
                item={item}
                showRetired={filter.show === 'retired'}
                onStep={actions ? open : null}
              />
            ))}
          </ol>
        </section>
      ))}
      {actions && (
        <p className="no-print mt-5 flex flex-wrap gap-3">
          <button type="button" className="btn" onClick={() => open({ kind: 'addDomain' })}>
            新增领域
          </button>
          {plan.domains.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() => open({ kind: 'addIndicator', domainId: plan.domains.at(-1)?.id ?? '' })}
            >
              新增指标
            </button>
          )}
        </p>
      )}
      {step && actions && (
        <SetupDialogs
          plan={plan}
          items={items}
          step={step}
          actions={actions}
          onDone={(message) => {
            setStep(null);
            setNotice(message);
          }}
          onClose={() => setStep(null)}
        />
      )}
    </>
  );
}
