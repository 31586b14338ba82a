'use client';

import { useState } from 'react';
import { SetupForm } from '@/components/plans/setup-form';
import { TextField } from '@/components/plans/setup-fields';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { ReferenceRow } from '@/lib/view/references/reference-table';
import type { ReferenceActions } from './reference-types';

export type SeriesStep = { kind: 'add' } | { kind: 'edit'; row: ReferenceRow };

type Props = {
  district: string;
  step: SeriesStep;
  actions: ReferenceActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** Adds, renames or removes a table. */
export function SeriesDialog({ district, step, actions, onDone, onClose }: Props) {
  const row = step.kind === 'edit' ? step.row : null;
  const [texts, setTexts] = useState({
    name: row?.name ?? '',
    unit: row?.unit ?? '',
    source: row?.source ?? '',
  });
  const fields = { districtId: district, ...texts };
  const place = row && { districtId: district, seriesId: row.id, version: row.version };
  const save = useAction<void, unknown>((): Promise<ActionResult<unknown>> =>
    place ? actions.editSeries({ ...fields, ...place }) : actions.addSeries(fields),
  );
  const removal = useAction(actions.removeSeries);
  const isEmpty = row !== null && row.linked.length === 0 && row.cells.every(({ value }) => value === '');
  const bind = (key: keyof typeof texts) => ({
    value: texts[key],
    error: save.problem?.fields[key],
    onChange: (value: string) => setTexts({ ...texts, [key]: value }),
  });
  const remove = async () => {
    if (place && (await removal.send(place)).ok) onDone(`已删除参照表“${row.name}”。`);
  };
  const submit = async () => {
    removal.clear();
    if ((await save.send()).ok) onDone(`已保存参照表“${texts.name.trim()}”。`);
  };
  return (
    <SetupForm
      title={row ? `参照表：${row.name}` : '新增参照表'}
      button="保存"
      pending={save.pending || removal.pending}
      problem={removal.problem ?? save.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="名称" required hint="如 全市平均水平（每千名儿童床位数）" {...bind('name')} />
      <TextField label="单位" hint="与以此为参照的指标相同，如 %、‰、元；没有单位的留空" {...bind('unit')} />
      <TextField label="数据来源" hint="各年相同的来源，如 市统计公报" {...bind('source')} />
      {isEmpty && (
        <p className="text-steps">
          <button type="button" disabled={removal.pending} onClick={() => void remove()}>
            删除这张空表
          </button>
        </p>
      )}
    </SetupForm>
  );
}
