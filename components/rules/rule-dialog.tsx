'use client';

import { useState } from 'react';
import { SetupForm } from '@/components/plans/setup-form';
import { useAction } from '@/components/ui/use-action';
import {
  draftOf,
  previewRule,
  RULE_KINDS,
  ruleOf,
  STRICTNESS,
  whatIsMissing,
  type RuleDraft,
} from '@/lib/view/rules/rule-draft';
import { factsAmong, type IndicatorOption, type RuleRow } from '@/lib/view/rules/rule-rows';
import { RuleSentence } from './rule-sentence';
import { RuleTrial } from './rule-trial';
import type { RuleActions } from './rule-types';

type Props = {
  district: string;
  /** Null to add one. */
  row: RuleRow | null;
  options: readonly IndicatorOption[];
  actions: RuleActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** The builder: what kind, the sentence, what follows, what it would have said of the last years. */
export function RuleDialog({ district, row, options, actions, onDone, onClose }: Props) {
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(row));
  const save = useAction(actions.save);
  const trial = useAction(actions.try);
  const [tried, setTried] = useState<{ of: string; result: Awaited<ReturnType<typeof trial.run>> } | null>(
    null,
  );
  const factsOf = factsAmong(options);
  const rule = ruleOf(draft);
  const missing = whatIsMissing(rule);
  const ruleId = row?.id ?? null;
  const key = JSON.stringify(rule);
  const change = (next: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...next }));
  const submit = async () => {
    trial.clear();
    const { isStrict } = draft;
    const result = await save.send({
      districtId: district,
      ruleId,
      version: row?.version ?? null,
      rule,
      isStrict,
    });
    if (result.ok) onDone(row ? '已保存校验规则。' : '已新增校验规则，立即生效。');
  };
  const tryOut = async () => {
    save.clear();
    const result = await trial.run({ districtId: district, ruleId, rule });
    setTried(result ? { of: key, result } : null);
  };
  return (
    <SetupForm
      wide
      title={row ? '修改校验规则' : '新增校验规则'}
      button={row ? '保存' : '新增'}
      pending={save.pending}
      problem={save.problem ?? trial.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {row?.idle != null && (
        <p className="hint mb-3">
          原规则：{row.text}（暂不适用：{row.idle}）
        </p>
      )}
      <Choice
        legend="规则类型"
        name="kind"
        options={RULE_KINDS}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <RuleSentence draft={draft} options={options} factsOf={factsOf} onChange={change} />
      <Choice
        legend="不符的"
        name="strict"
        options={[
          ['mild', STRICTNESS.mild],
          ['strict', STRICTNESS.strict],
        ]}
        value={draft.isStrict ? 'strict' : 'mild'}
        onChange={(strictness) => change({ isStrict: strictness === 'strict' })}
      />
      <output className="rule-preview">{missing ?? previewRule(rule, draft.isStrict, factsOf)}</output>
      <p className="mt-3">
        <button
          type="button"
          className="btn"
          disabled={missing !== null || trial.pending}
          onClick={() => void tryOut()}
        >
          {trial.pending ? '正在试算…' : '用近五年数据试算'}
        </button>
      </p>
      <div role="status">{tried?.result && tried.of === key && <RuleTrial {...tried.result} />}</div>
    </SetupForm>
  );
}

type ChoiceProps<T extends string> = {
  legend: string;
  name: string;
  options: readonly [T, string][];
  value: T;
  onChange: (value: T) => void;
};

function Choice<T extends string>({ legend, name, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="rule-choice">
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
