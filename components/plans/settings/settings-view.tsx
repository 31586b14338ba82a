'use client';

import { useRef } from 'react';
import { FormProblem } from '@/components/ui/form-field';
import { problemSummary } from '@/components/ui/use-action';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { composeSettingGroups } from '@/lib/view/plans/setting-fields';
import type { SettingVersionRow } from '@/lib/view/plans/setting-history';
import { SetupTabs } from '../setup-tabs';
import { PreviewDialog } from './preview-dialog';
import { SettingFieldRow } from './setting-field-row';
import { SettingsHistory } from './settings-history';
import { useSettingsWork, type SettingsActions, type SettingsWork } from './use-settings-work';
import '../plans.css';
import './settings.css';

type Props = {
  district: string;
  current: ScoringSettings;
  version: number;
  versions: SettingVersionRow[];
  /** Null for those who may only read. */
  actions: SettingsActions | null;
};

/** 评分参数 of a district and all they ever were. */
export function SettingsView(props: Props) {
  const { district, current, versions, actions } = props;
  return (
    <>
      <h1>评分参数</h1>
      <p className="finding">
        {summaryOf(current)}
        这些数由妇儿工委办掌握，不是国家规定；评价用到哪一个，都在指标页“怎么算出来的”里列明。
      </p>
      <SetupTabs district={district} current="plans/settings" />
      {actions ? (
        <SettingsForm {...props} actions={actions} />
      ) : (
        <>
          <Groups current={current} work={null} />
          <SettingsHistory versions={versions} onRestore={null} />
        </>
      )}
    </>
  );
}

function summaryOf(current: ScoringSettings): string {
  const fields = composeSettingGroups(current).flatMap(({ fields: own }) => own);
  const adjusted = fields.filter(({ isAdjusted }) => isAdjusted).length;
  return adjusted === 0
    ? `共 ${fields.length} 项，现行取值都是平台的初始值。`
    : `共 ${fields.length} 项，其中 ${adjusted} 项已由本区县调整。`;
}

function SettingsForm({
  district,
  current,
  version,
  versions,
  actions,
}: Props & { actions: SettingsActions }) {
  const work = useSettingsWork({ district, version, current }, actions);
  const bar = useRef<HTMLDivElement>(null);
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!work.looking) void work.look();
        }}
      >
        <Groups current={current} work={work} />
        <ActionBar work={work} barRef={bar} />
      </form>
      <SettingsHistory
        versions={versions}
        onRestore={(row) => {
          work.restore(row);
          bar.current?.focus();
        }}
      />
      {work.previewed && <PreviewDialog current={current} previewed={work.previewed} work={work} />}
    </>
  );
}

function Groups({ current, work }: { current: ScoringSettings; work: SettingsWork | null }) {
  return composeSettingGroups(current).map(({ title, fields }) => (
    <section key={title} className="card mt-5" aria-label={title}>
      <h2>{title}</h2>
      {fields.map((field) => (
        <SettingFieldRow
          key={field.key}
          field={field}
          edited={work?.edits[field.key]}
          error={work?.errors[field.key]}
          onChange={work && ((text) => work.edit(field.key, text))}
        />
      ))}
    </section>
  ));
}

/** Stays in sight while the fields scroll: how many were changed, and what to do with it. */
function ActionBar({ work, barRef }: { work: SettingsWork; barRef: React.RefObject<HTMLDivElement | null> }) {
  const count = Object.keys(work.edits).length;
  const wrong = Object.keys(work.errors).length;
  const problem = wrong > 0 ? `有 ${wrong} 项不能这样取值，请看各栏的提示。` : problemSummary(work.problem);
  return (
    <div
      ref={barRef}
      tabIndex={-1}
      role="group"
      aria-label="保存评分参数"
      className={`settings-bar no-print ${count > 0 ? 'settings-bar-open' : ''}`}
    >
      <FormProblem message={problem} />
      <div role="status">{work.notice && <p className="form-done mb-3">{work.notice}</p>}</div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1">{count === 0 ? '没有修改' : `已修改 ${count} 项，尚未保存`}</span>
        <button type="button" className="btn" disabled={count === 0} onClick={work.discard}>
          放弃修改
        </button>
        <button className="btn btn-main" disabled={count === 0 || work.looking}>
          {work.looking ? '正在计算…' : '查看影响'}
        </button>
      </div>
    </div>
  );
}
