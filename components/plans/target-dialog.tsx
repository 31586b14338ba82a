'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { TargetRule } from '@/lib/domain/target/rule';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import type { PlanActions, PlanFacts } from './plan-types';
import { RuleEditor, useRuleWork } from './rule-editor';
import { SetupForm } from './setup-form';
import { TextField } from './setup-fields';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

type Mode = 'confirm' | 'correct' | 'revise';

const MODE_LABEL: Record<Mode, string> = {
  confirm: '确认现读法',
  correct: '更正读法',
  revise: '目标有修订',
};
const MODE_HINT: Record<Mode, string> = {
  confirm: '对照原文核对无误后确认，评价结果不再标注“待确认”。',
  correct: '原文不变，只更正系统对它的理解；自规划首年起重新评价。',
  revise: '中期调整等文件改变了目标值时使用；自所填年份起按新目标评价，此前年份不变。',
};
const BUTTON: Record<Mode, string> = { confirm: '确认', correct: '保存更正', revise: '保存修订' };

/** Confirms, corrects or revises the target of an indicator; every way leaves a revision with its reason. */
export function TargetDialog({ plan, item, actions, onDone, onClose }: Props) {
  const { target } = item;
  const modes: Mode[] = [
    ...(target?.state === 'open' && target.rule.kind !== 'unparsed' ? (['confirm'] as const) : []),
    ...(target ? (['correct'] as const) : []),
    'revise',
  ];
  const [mode, setMode] = useState<Mode>(modes[0] ?? 'revise');
  const [texts, setTexts] = useState({ reason: '', originalText: '', document: '', validFrom: '' });
  const [missing, setMissing] = useState<string | null>(null);
  const correction = useRuleWork(plan, item, null);
  const revision = useRuleWork(plan, item, texts.originalText);
  const work = mode === 'revise' ? revision : correction;
  const { rule } = work;
  const place = { districtId: plan.district, indicatorId: item.id, version: item.version };

  const save = (): Promise<ActionResult<void>> => {
    const targetId = target?.id ?? '';
    if (mode === 'confirm') return actions.confirmTarget({ ...place, targetId });
    const { reason, originalText, document, validFrom } = texts;
    const read = rule as TargetRule;
    if (mode === 'correct') return actions.correctTarget({ ...place, targetId, rule: read, reason });
    const from = Number(validFrom);
    return actions.reviseTarget({ ...place, originalText, rule: read, validFrom: from, document, reason });
  };
  const { send, pending, problem, clear } = useAction<void, void>(save);
  const submit = async () => {
    setMissing(mode !== 'confirm' && !rule ? '请先把目标的读法填写完整。' : null);
    if (mode !== 'confirm' && !rule) return;
    if ((await send()).ok) onDone(`已保存“${item.name}”的目标，评价与预警已更新。`);
  };
  const change = (next: Mode) => {
    setMode(next);
    setMissing(null);
    clear();
  };
  const bind = (key: keyof typeof texts) => ({
    value: texts[key],
    error: problem?.fields[key],
    onChange: (value: string) => setTexts((previous) => ({ ...previous, [key]: value })),
  });

  return (
    <SetupForm
      wide
      title={`目标：${item.name}`}
      button={BUTTON[mode]}
      pending={pending}
      problem={
        problem ?? (missing ? { code: 'invalidInput', message: missing, fields: {}, detail: {} } : null)
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {target && <Present item={item} />}
      {modes.length > 1 && (
        <div className="seg mt-4" role="group" aria-label="办理方式">
          {modes.map((each) => (
            <button key={each} type="button" aria-pressed={each === mode} onClick={() => change(each)}>
              {MODE_LABEL[each]}
            </button>
          ))}
        </div>
      )}
      <p className="hint mb-4 mt-2">{MODE_HINT[mode]}</p>
      {mode === 'revise' && (
        <>
          <TextField label="新的目标值" required hint="按文件原文照录。" {...bind('originalText')} />
          <div className="form-grid">
            <TextField
              label="起用年份"
              type="number"
              required
              hint={`${plan.periodStart}—${plan.periodEnd} 年`}
              {...bind('validFrom')}
            />
            <TextField label="依据文件" required hint="名称和文号" {...bind('document')} />
          </div>
        </>
      )}
      {mode !== 'confirm' && (
        <>
          <RuleEditor work={work} unit={item.unit} isRevision={mode === 'revise'} />
          <TextField label="理由" required rows={2} {...bind('reason')} />
        </>
      )}
    </SetupForm>
  );
}

function Present({ item: { target } }: { item: PlanIndicatorItem }) {
  if (!target) return null;
  return (
    <dl className="plan-facts">
      <dt>原文</dt>
      <dd className="target-print">{target.text}</dd>
      <dt>现读作</dt>
      <dd>
        {target.words}
        {target.confirmation && <span className="hint block">{target.confirmation}</span>}
        {target.state === 'open' &&
          target.notes.map((note) => (
            <span key={note} className="hint block">
              {note}
            </span>
          ))}
      </dd>
    </dl>
  );
}
