'use client';

import { describeRule } from '@/lib/domain/target/describe-rule';
import { parseTarget } from '@/lib/domain/target/parse-target';
import type { PlanFacts } from './plan-types';

type Props = {
  name: string;
  unit: string;
  text: string;
  plan: Pick<PlanFacts, 'periodEnd' | 'parseSettings'>;
};

/** How the system reads a typed target, while it is typed. */
export function TargetPreview({ name, unit, text, plan }: Props) {
  if (text.trim() === '') return null;
  const { rule, confidence, notes } = parseTarget(
    { indicator: name, unit, target: text, planEnd: plan.periodEnd },
    plan.parseSettings,
  );
  return (
    <div className="rule-preview mb-4" role="status">
      <b>读作</b>：{describeRule(rule, unit)}
      {confidence === 'confirm' && <span>（需要确认）</span>}
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
    </div>
  );
}
