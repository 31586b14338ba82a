'use client';

import { useState } from 'react';
import { FormField } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { ENTRY_KIND_CHOICES } from './entry-kind-choices';
import { DimensionFields } from './dimension-fields';
import { differences, initialFields, toInput, type IndicatorFields, type TextKey } from './indicator-fields';
import type { PlanActions, PlanFacts } from './plan-types';
import { SetupForm } from './setup-form';
import { ChoiceField, TextField } from './setup-fields';
import { TargetPreview } from './target-preview';

type Props = {
  plan: PlanFacts;
  /** Null to add one. */
  item: PlanIndicatorItem | null;
  domainId: string;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** Adds an indicator, or changes everything of it but target and departments. */
export function IndicatorDialog({ plan, item, domainId, actions, onDone, onClose }: Props) {
  const [fields, setFields] = useState<IndicatorFields>(() => initialFields(item, domainId));
  const save = async (): Promise<ActionResult<unknown>> => {
    const input = { districtId: plan.district, ...toInput(fields) };
    if (item) return actions.editIndicator({ ...input, indicatorId: item.id, version: item.version });
    const { targetText, leadDepartmentId } = fields;
    return actions.addIndicator({
      ...input,
      planId: plan.id,
      targetText,
      leadDepartmentId: leadDepartmentId || null,
    });
  };
  const { send, pending, problem } = useAction<void, unknown>(save);
  const submit = async () => {
    const result = await send();
    if (result.ok) onDone(item ? `已保存“${fields.name}”。` : `已新增指标“${fields.name}”。`);
  };
  const bind = (key: TextKey) => ({
    value: fields[key],
    error: problem?.fields[key],
    onChange: (value: string) => setFields((previous) => ({ ...previous, [key]: value })),
  });
  return (
    <SetupForm
      wide
      title={item ? `指标信息：${item.name}` : '新增指标'}
      button={item ? '保存' : '新增'}
      {...{ pending, problem, onClose }}
      current={item && <Differences item={item} typed={fields} />}
      onSubmit={submit}
    >
      <TextField label="指标名称" required {...bind('name')} />
      <div className="form-grid">
        {!item?.parentId && (
          <>
            <ChoiceField
              label="领域"
              options={plan.domains.map(({ id, name }) => [id, name])}
              {...bind('domainId')}
            />
            <TextField label="序号" hint="原文未印可不填。" {...bind('serial')} />
          </>
        )}
        <TextField label="单位" hint="如 %、‰、1/10万、岁、个" {...bind('unit')} />
        <ChoiceField
          label="属性"
          options={[
            ['', '原文未列'],
            ['binding', '约束性'],
            ['anticipated', '预期性'],
          ]}
          {...bind('attribute')}
        />
        <ChoiceField label="填报方式" options={ENTRY_KIND_CHOICES} {...bind('entryKind')} />
        {!item && (
          <ChoiceField
            label="牵头单位"
            options={[
              ['', '暂不指定'],
              ...plan.departments.map(({ id, name }): [string, string] => [id, name]),
            ]}
            {...bind('leadDepartmentId')}
          />
        )}
      </div>
      <DimensionFields
        entryKind={fields.entryKind}
        chosen={fields.dimensions}
        stored={item?.dimensions ?? []}
        error={problem?.fields.dimensions}
        onChange={(dimensions) => setFields((previous) => ({ ...previous, dimensions }))}
      />
      {!item && (
        <>
          <TextField
            label="目标值"
            required
            hint="按原文照录，如：≥94、逐年提高、2∶3"
            {...bind('targetText')}
          />
          <TargetPreview name={fields.name} unit={fields.unit} text={fields.targetText} plan={plan} />
        </>
      )}
      <details open={item !== null} className="mt-3">
        <summary className="mb-2 font-semibold">口径与来源</summary>
        <TextField label="口径" rows={3} {...bind('definition')} />
        <TextField label="计算公式" {...bind('formula')} />
        <TextField label="数据来源" {...bind('dataSource')} />
        <TextField label="备注" rows={2} {...bind('note')} />
      </details>
      {item && fields.unit !== item.unit && (
        <FormField label="请注意" hint="已有填报数据的指标不能更换单位；请停用后按新单位另行新增。">
          {(control) => (
            <output {...control}>
              单位由“{item.unit || '空'}”改为“{fields.unit || '空'}”
            </output>
          )}
        </FormField>
      )}
    </SetupForm>
  );
}

/** Both values side by side, so that the editor decides and nothing is overwritten unseen. */
function Differences({ item, typed }: { item: PlanIndicatorItem; typed: IndicatorFields }) {
  const rows = differences(item, typed);
  if (rows.length === 0) return <p className="hint mb-4">您填写的内容与最新内容一致。</p>;
  return (
    <table className="data-table mb-4">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">最新内容</th>
          <th scope="col">您填写的</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, stored, typed: mine }) => (
          <tr key={label}>
            <td>{label}</td>
            <td>{stored}</td>
            <td>{mine}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
