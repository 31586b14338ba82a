'use client';

import { useState } from 'react';
import { describeRule } from '@/lib/domain/target/describe-rule';
import { parseTarget } from '@/lib/domain/target/parse-target';
import type { TargetRule } from '@/lib/domain/target/rule';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { draftOfRule, ruleOfDraft, type DraftErrors, type RuleDraft } from '@/lib/view/plans/rule-draft';
import type { PlanFacts } from './plan-types';
import { RuleFields } from './rule-fields';
import { TextField } from './setup-fields';

type Way = 'fields' | 'text';

export type RuleWork = {
  way: Way;
  /** The text typed here to be read instead of the printed one. */
  typed: string;
  draft: RuleDraft;
  errors: DraftErrors;
  /** What is read, for the preview. */
  source: string;
  /** The rule as it stands; null while it is incomplete. */
  rule: TargetRule | null;
  /** What the reading of a text assumed. */
  notes: string[];
  set: (changes: Partial<{ way: Way; typed: string; draft: RuleDraft }>) => void;
};

/** The state of a rule being edited. `printed` is the text of a revision as it is typed; null to read another text. */
export function useRuleWork(plan: PlanFacts, item: PlanIndicatorItem, printed: string | null): RuleWork {
  const [state, setState] = useState(() => ({
    way: (printed === null ? 'fields' : 'text') as Way,
    typed: '',
    draft: draftOfRule(item.target?.rule ?? { kind: 'unparsed', reason: '' }, plan.baselineYear),
  }));
  const { way, typed, draft } = state;
  const source = printed ?? typed;
  const outcome = ruleOfDraft(draft);
  const byFields = outcome.ok ? outcome.rule : null;
  const read = way === 'text' ? readText(source, plan, item) : { rule: byFields, notes: [] };
  return {
    ...state,
    errors: outcome.ok ? {} : outcome.errors,
    source,
    ...read,
    set: (changes) => setState((previous) => ({ ...previous, ...changes })),
  };
}

function readText(target: string, plan: PlanFacts, item: PlanIndicatorItem) {
  if (target.trim() === '') return { rule: null, notes: [] };
  const { name: indicator, unit } = item;
  const { rule, notes } = parseTarget(
    { indicator, unit, target, planEnd: plan.periodEnd },
    plan.parseSettings,
  );
  return { rule: rule.kind === 'unparsed' ? null : rule, notes };
}

type Props = { work: RuleWork; unit: string; isRevision: boolean };

/** A rule by plain-word fields, or by a text that is parsed again; either way said back in words. */
export function RuleEditor({ work, unit, isRevision }: Props) {
  const { way, typed, draft, errors, set } = work;
  return (
    <>
      <div className="seg mb-3" role="group" aria-label="填写方式">
        <button type="button" aria-pressed={way === 'fields'} onClick={() => set({ way: 'fields' })}>
          逐项选择
        </button>
        <button type="button" aria-pressed={way === 'text'} onClick={() => set({ way: 'text' })}>
          {isRevision ? '按目标值文字读' : '用文字写'}
        </button>
      </div>
      {way === 'text' && !isRevision && (
        <TextField
          label="换一种写法"
          hint="系统重新读取这段文字，如：≥94、2025年15%，2030年25%。原文不变。"
          value={typed}
          onChange={(text) => set({ typed: text })}
        />
      )}
      {way === 'fields' && (
        <RuleFields
          draft={draft}
          unit={unit}
          errors={errors}
          onChange={(changes) => set({ draft: { ...draft, ...changes } })}
        />
      )}
      <Preview work={work} unit={unit} />
    </>
  );
}

function Preview({ work: { way, source, rule, notes }, unit }: { work: RuleWork; unit: string }) {
  const unread = way === 'text' && source.trim() !== '';
  return (
    <div className="rule-preview mb-4" role="status">
      {rule ? (
        <>
          <b>读作</b>：{describeRule(rule, unit)}
          {notes.map((note) => (
            <p key={note} className="hint">
              {note}
            </p>
          ))}
        </>
      ) : unread ? (
        '这段文字还读不出目标，请换一种写法，或逐项选择。'
      ) : (
        '填写后，这里会用一句话复述读法。'
      )}
    </div>
  );
}
