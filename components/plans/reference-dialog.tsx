'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { SetReferenceInput } from '@/lib/schemas/reference';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { composeReferenceOptions, type ReferenceOptions } from '@/lib/view/plans/reference-options';
import type { PlanActions, PlanFacts } from './plan-types';
import { ReferencePicks } from './reference-picks';
import { SetupForm } from './setup-form';
import { TextField } from './setup-fields';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

type Mode = SetReferenceInput['to']['kind'];

const MODE_LABEL: Record<Mode, string> = {
  indicator: '指标',
  series: '参照表',
  newSeries: '新建参照表',
  none: '取消关联',
};
const MODE_HINT: Record<Mode, string> = {
  indicator: '按所选指标同一年度已审核的数值评价，数值更正后评价随之更新。',
  series: '按参照表中同一年度的数值评价，数值在“参照值”页填写。',
  newSeries: '规划之外的数值（如全市平均水平）另立一张参照表，建好后在“参照值”页逐年填写。',
  none: '取消后本指标因缺少参照值不能评价；所选指标和参照表中的数值不受影响。',
};

/** Where the number comes from that the target is compared with. */
export function ReferenceDialog({ plan, item, actions, onDone, onClose }: Props) {
  const options = composeReferenceOptions(item, plan.choices);
  const linked = item.reference?.linked ?? null;
  const [mode, setMode] = useState<Mode>(() => startMode(item, options));
  const [chosen, setChosen] = useState<string | null>(() => linked?.id ?? startChoice(options));
  const [texts, setTexts] = useState({ name: options.newName, source: '' });
  const { send, pending, problem, clear } = useAction(actions.setReference);
  const modes: Mode[] = [
    'indicator',
    ...(options.series.length > 0 ? (['series'] as const) : []),
    'newSeries',
    ...(linked ? (['none'] as const) : []),
  ];
  const submit = async () => {
    const { id: indicatorId, version } = item;
    const to = toTarget(mode, chosen ?? '', texts);
    const result = await send({ districtId: plan.district, indicatorId, version, to });
    if (result.ok)
      onDone(`已${mode === 'none' ? '取消' : '保存'}“${item.name}”的参照关联，评价与预警已更新。`);
  };
  const change = (next: Mode) => {
    setMode(next);
    clear();
  };
  const error = problem?.fields.to ?? problem?.fields['to.id'];
  return (
    <SetupForm
      title={`参照：${item.name}`}
      button={mode === 'none' ? '取消关联' : '保存'}
      danger={mode === 'none'}
      {...{ pending, problem, onClose }}
      current={<p className="mb-4">最新内容：{linked ? `已关联“${linked.label}”` : '未关联参照'}。</p>}
      onSubmit={submit}
    >
      <Asked item={item} />
      <div className="seg mt-4" role="group" aria-label="参照来自">
        {modes.map((each) => (
          <button key={each} type="button" aria-pressed={each === mode} onClick={() => change(each)}>
            {MODE_LABEL[each]}
          </button>
        ))}
      </div>
      <p className="hint mb-3 mt-2">{MODE_HINT[mode]}</p>
      {(mode === 'indicator' || mode === 'series') && (
        <ReferencePicks
          key={mode}
          unit={item.unit}
          options={mode === 'indicator' ? options.indicators : options.series}
          chosen={chosen}
          error={error}
          onChoose={setChosen}
        />
      )}
      {mode === 'newSeries' && (
        <>
          <TextField
            label="名称"
            required
            value={texts.name}
            error={problem?.fields['to.name'] ?? problem?.fields.name}
            hint={`单位与本指标相同${item.unit ? `（${item.unit}）` : ''}`}
            onChange={(name) => setTexts({ ...texts, name })}
          />
          <TextField
            label="数据来源"
            value={texts.source}
            error={problem?.fields['to.source']}
            hint="如 市统计公报；各年不同的，可在填写数值时另注"
            onChange={(source) => setTexts({ ...texts, source })}
          />
        </>
      )}
    </SetupForm>
  );
}

function Asked({ item: { target, reference, unit } }: { item: PlanIndicatorItem }) {
  return (
    <dl className="plan-facts">
      <dt>目标原文</dt>
      <dd className="target-print">{target?.text}</dd>
      <dt>参照对象</dt>
      <dd>
        {reference?.asked.join('、') || '现行目标不需要参照'}
        {unit && <span className="hint">（{unit}）</span>}
      </dd>
      <dt>现关联</dt>
      <dd>{reference?.linked?.label ?? '未关联'}</dd>
    </dl>
  );
}

function startMode({ reference }: PlanIndicatorItem, options: ReferenceOptions): Mode {
  if (reference?.linked) return reference.linked.kind;
  if (options.indicators[0]?.isLikely) return 'indicator';
  return options.series[0]?.isLikely ? 'series' : 'newSeries';
}

/** A likely one is offered; the office saves it or chooses another. */
function startChoice({ indicators, series }: ReferenceOptions): string | null {
  return [...indicators, ...series].find(({ isLikely }) => isLikely)?.id ?? null;
}

function toTarget(mode: Mode, id: string, texts: { name: string; source: string }): SetReferenceInput['to'] {
  switch (mode) {
    case 'none':
      return { kind: mode };
    case 'newSeries':
      return { kind: mode, ...texts };
    case 'indicator':
    case 'series':
      return { kind: mode, id };
  }
}
