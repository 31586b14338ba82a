'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { SetupTabs } from '@/components/plans/setup-tabs';
import '@/components/plans/plans.css';
import type { IndicatorOption, RuleRow } from '@/lib/view/rules/rule-rows';
import { RemoveRuleDialog } from './remove-rule-dialog';
import { RuleItem } from './rule-item';
import type { RuleActions } from './rule-types';
import './rules.css';

/** Fetched when first opened. */
const RuleDialog = dynamic(() => import('./rule-dialog').then((module) => module.RuleDialog), {
  loading: () => null,
});

type Props = {
  district: string;
  finding: string;
  rows: readonly RuleRow[];
  options: readonly IndicatorOption[];
  /** Null for those who may only read. */
  actions: RuleActions | null;
};

type Step = { kind: 'add' } | { kind: 'edit' | 'remove'; ruleId: string };

/** 校验规则: what the office expects the values of a year to satisfy, beside what the product checks by itself. */
export function RulesView({ district, finding, rows, options, actions }: Props) {
  const [step, setStep] = useState<Step | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const open = (next: Step) => {
    setNotice(null);
    setStep(next);
  };
  const done = (message: string) => {
    setStep(null);
    setNotice(message);
  };
  const row = step && 'ruleId' in step ? rows.find(({ id }) => id === step.ruleId) : undefined;
  const common = { district, onDone: done, onClose: () => setStep(null) };
  return (
    <>
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1>校验规则</h1>
          <p className="finding">{finding}</p>
        </div>
        {actions && (
          <button type="button" className="btn" onClick={() => open({ kind: 'add' })}>
            新增规则
          </button>
        )}
      </header>
      <SetupTabs district={district} current="plans/rules" />
      <div role="status" className="notice">
        {notice && <p className="form-done mt-3">{notice}</p>}
      </div>
      <section className="card mt-4">
        {rows.length > 0 && (
          <ul>
            {rows.map((each) => (
              <RuleItem
                key={each.id}
                {...{ district, row: each, actions, onDone: done }}
                onEdit={() => open({ kind: 'edit', ruleId: each.id })}
                onRemove={() => open({ kind: 'remove', ruleId: each.id })}
              />
            ))}
          </ul>
        )}
        <p className="hint">
          数值是否为数、率是否超过 100%、与上年相比是否异常、分性别与分城乡是否与合计相符，系统已自动校验；
          指标之间的关系可在这里设置，单位填报、提交和审核时一并校验。缺数的年份不校验。
        </p>
      </section>
      {actions && step?.kind === 'add' && <RuleDialog {...common} {...{ row: null, options, actions }} />}
      {actions && step?.kind === 'edit' && row && (
        <RuleDialog key={`${row.id} ${row.version}`} {...common} {...{ row, options, actions }} />
      )}
      {actions && step?.kind === 'remove' && row && (
        <RemoveRuleDialog {...common} row={row} action={actions.remove} />
      )}
    </>
  );
}
