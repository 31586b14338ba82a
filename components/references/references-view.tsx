'use client';

import { useState } from 'react';
import { SetupTabs } from '@/components/plans/setup-tabs';
import '@/components/plans/plans.css';
import type { ReferenceRow, ReferringLine } from '@/lib/view/references/reference-table';
import { ReferenceHistory, type HistoryEntry } from './reference-history';
import { ReferenceSheetForm } from './reference-sheet-form';
import { ReferenceTable } from './reference-table';
import type { ReferenceActions } from './reference-types';
import { ReferringList } from './referring-list';
import { SeriesDialog, type SeriesStep } from './series-dialog';
import './references.css';

type Props = {
  district: string;
  finding: string;
  years: readonly number[];
  rows: readonly ReferenceRow[];
  referring: readonly ReferringLine[];
  history: readonly HistoryEntry[];
  /** Null for those who may only read. */
  actions: ReferenceActions | null;
};

/** 参照值: yearly tables of numbers outside the plan, and the indicators that are compared with them. */
export function ReferencesView({ district, finding, years, rows, referring, history, actions }: Props) {
  const [step, setStep] = useState<SeriesStep | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const open = (next: SeriesStep) => {
    setNotice(null);
    setStep(next);
  };
  return (
    <>
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1>参照值</h1>
          <p className="finding">{finding}</p>
        </div>
        {actions && (
          <button type="button" className="btn" onClick={() => open({ kind: 'add' })}>
            新增参照表
          </button>
        )}
      </header>
      <SetupTabs district={district} current="plans/references" />
      <div role="status" className="notice">
        {notice && <p className="form-done mt-3">{notice}</p>}
      </div>
      {rows.length === 0 ? (
        <section className="card mt-4">
          <p className="hint">目标与规划之外的数值（如全市平均水平）比较时，在这里逐年填写该数值。</p>
        </section>
      ) : actions ? (
        <ReferenceSheetForm
          district={district}
          years={years}
          rows={rows}
          saveValues={actions.saveValues}
          onEdit={(row) => open({ kind: 'edit', row })}
        />
      ) : (
        <ReferenceTable district={district} years={years} rows={rows} />
      )}
      <ReferringList district={district} lines={referring} />
      <ReferenceHistory entries={history} />
      {step && actions && (
        <SeriesDialog
          district={district}
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
