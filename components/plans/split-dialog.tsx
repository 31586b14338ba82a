'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import { suggestParts } from '@/lib/domain/target/suggest-parts';
import type { PartInput } from '@/lib/schemas/plan-setup';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { PartFields } from './part-fields';
import { errorsUnder } from './part-errors';
import type { PlanActions, PlanFacts } from './plan-types';
import { SetupForm } from './setup-form';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

type Draft = { key: number; part: PartInput };

const AT_LEAST = 2;

/** 拆分分项: what the printed row lists, one after the other, each with its own target. */
export function SplitDialog({ plan, item, actions, onDone, onClose }: Props) {
  const [drafts, setDrafts] = useState<Draft[]>(() => draftParts(item));
  const { send, pending, problem } = useAction(actions.splitIndicator);
  const submit = async () => {
    const { id: indicatorId, version, values } = item;
    const parts = drafts.map(({ part }) => part);
    const result = await send({ districtId: plan.district, indicatorId, version, values, parts });
    if (result.ok) onDone(`已将“${item.name}”拆为 ${parts.length} 个分项，评价与预警已更新。`);
  };
  const replace = (key: number, part: PartInput) =>
    setDrafts((previous) => previous.map((draft) => (draft.key === key ? { key, part } : draft)));
  const add = () => setDrafts((previous) => [...previous, { key: nextKey(previous), part: emptyPart(item) }]);
  return (
    <SetupForm
      wide
      title={`拆分分项：${item.name}`}
      button="拆分"
      {...{ pending, problem, onClose }}
      onSubmit={submit}
    >
      <dl className="plan-facts">
        <dt>目标原文</dt>
        <dd className="target-print">{item.target?.text ?? '未列'}</dd>
      </dl>
      <p className="mt-2">
        拆分后按分项填报、审核和评价，各分项全部达标，本项才算达标；统计达标率时仍计为一项。责任单位沿用本项，拆分后可逐项调整。
      </p>
      {item.values > 0 && <Kept values={item.values} />}
      {drafts.map(({ key, part }, index) => (
        <PartFields
          key={key}
          plan={plan}
          title={`分项 ${index + 1}`}
          part={part}
          errors={errorsUnder(`parts.${index}`, problem)}
          onChange={(changed) => replace(key, changed)}
          onRemove={
            drafts.length > AT_LEAST
              ? () => setDrafts((previous) => previous.filter((draft) => draft.key !== key))
              : null
          }
        />
      ))}
      <button type="button" className="btn" onClick={add}>
        再加一个分项
      </button>
    </SetupForm>
  );
}

const KEPT =
  '个年度的数据（含未审核的）。拆分后它们保留在本项页面供查阅，不再填报，也不参与评价；各年度的结论改由分项得出，分项没有数据的年度为缺报。停用全部分项，可恢复按本项原数据填报和评价。';

function Kept({ values }: { values: number }) {
  return (
    <p className="part-kept" role="note">
      本项已有 <b>{values}</b> {KEPT}
    </p>
  );
}

function draftParts(item: PlanIndicatorItem): Draft[] {
  const { name, unit, target } = item;
  const suggested = suggestParts({ name, unit, targetText: target?.text ?? '' }, target?.rule ?? null);
  const parts = suggested.map((part) => ({ ...emptyPart(item), ...part }));
  while (parts.length < AT_LEAST) parts.push(emptyPart(item));
  return parts.map((part, key) => ({ key, part }));
}

/** The target is one for all unless it names several. */
function emptyPart({ unit, entryKind, target }: PlanIndicatorItem): PartInput {
  const targetText = target && target.rule.kind !== 'compound' ? target.text : '';
  return { name: '', unit, entryKind, targetText };
}

const nextKey = (drafts: readonly Draft[]) => Math.max(...drafts.map(({ key }) => key)) + 1;
