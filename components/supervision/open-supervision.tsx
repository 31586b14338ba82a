'use client';

import '@/components/ui/page.css';
import './supervision.css';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { supervisionHref } from '@/lib/view/supervision/address';
import type { ShownDraft } from '@/lib/view/supervision/draft';
import { Door } from '../ui/door';
import { FormProblem } from '../ui/form-field';
import { problemSummary, useAction } from '../ui/use-action';
import { WarningMark } from '../ui/warning-mark';
import { ActFieldControl } from './act-field-control';
import type { TakeStep } from './act-form';
import { DepartmentChoice } from './department-choice';
import { useDraftFields } from './use-draft-fields';

type Props = {
  district: string;
  year: number;
  draft: ShownDraft;
  storageKey: string;
  action: TakeStep;
};

/** 发起督办: everything is proposed, so that a leader on the phone only reads and sends. */
export function OpenSupervision({ district, year, draft, storageKey, action }: Props) {
  const { indicatorId, name, serial, level, warning, message, obstacle } = draft;
  return (
    <div className="supervision-open">
      <nav className="supervision-path" aria-label="位置">
        <Door href={`/d/${district}/warnings?year=${year}`}>预警</Door>
        <span aria-hidden="true"> › </span>
        <Door href={indicatorHref(district, year, indicatorId)}>{`${serial} 指标详情`.trim()}</Door>
      </nav>
      <h1>发起督办：{name}</h1>
      <div className="card">
        <WarningMark level={level}>{warning}</WarningMark>
        <p className="mt-1">{message}</p>
      </div>
      {obstacle ? (
        <p className="card" role="status">
          {obstacle.text}
          {obstacle.openId && (
            <Door className="link" href={supervisionHref(district, year, obstacle.openId)}>
              查看该项督办
            </Door>
          )}
        </p>
      ) : (
        <OpenForm {...{ district, year, draft, storageKey, action }} />
      )}
    </div>
  );
}

function OpenForm({ district, year, draft, storageKey, action }: Props) {
  const router = useRouter();
  const { values, set, forget } = useDraftFields(storageKey, {
    departmentId: draft.departments[0]?.id ?? '',
    request: draft.request,
    dueOn: draft.dueOn,
    withoutLiaison: '',
  });
  const { run, pending, problem } = useAction(action);
  const chosen = draft.departments.find(({ id }) => id === values.departmentId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const { departmentId, request, dueOn } = values;
    const withoutLiaison = values.withoutLiaison !== '';
    const input = {
      districtId: district,
      caseId: draft.caseId,
      departmentId,
      request,
      dueOn,
      withoutLiaison,
    };
    const done = await run(input);
    if (!done) return;
    forget();
    router.push(supervisionHref(district, year, done.id));
  };
  const openId = problem?.detail.openSupervisionId;
  return (
    <form className="card act-form" onSubmit={(event) => void submit(event)} noValidate aria-label="发起督办">
      <FormProblem message={problemSummary(problem)} />
      {typeof openId === 'string' && (
        <p>
          <Door className="link" href={supervisionHref(district, year, openId)}>
            查看该项督办
          </Door>
        </p>
      )}
      <DepartmentChoice
        departments={draft.departments}
        chosen={values.departmentId ?? ''}
        error={problem?.fields.departmentId}
        onChoose={(id) => set('departmentId', id)}
      />
      {chosen?.liaisons === 0 && (
        <ActFieldControl
          field={{
            kind: 'confirm',
            name: 'withoutLiaison',
            label: `${chosen.name}还没有可用的联络员账号，收不到督办。先行发起，由妇儿工委办代录反馈`,
          }}
          value={values.withoutLiaison ?? ''}
          onChange={(value) => set('withoutLiaison', value)}
        />
      )}
      <ActFieldControl
        field={{
          kind: 'text',
          name: 'request',
          label: '督办要求',
          rows: 6,
          max: 1000,
          start: '',
          required: true,
        }}
        value={values.request ?? ''}
        error={problem?.fields.request}
        onChange={(value) => set('request', value)}
      />
      <ActFieldControl
        field={{
          kind: 'day',
          name: 'dueOn',
          label: '反馈期限',
          start: '',
          min: draft.earliest,
          required: true,
        }}
        value={values.dueOn ?? ''}
        error={problem?.fields.dueOn}
        onChange={(value) => set('dueOn', value)}
      />
      <div className="act-buttons">
        <button className="btn btn-main" disabled={pending}>
          {pending ? '正在发起…' : '发起督办'}
        </button>
        <Door className="btn" href={`/d/${district}/warnings?year=${year}`}>
          取消
        </Door>
      </div>
    </form>
  );
}
