'use client';

import { describeRule } from '@/lib/domain/target/describe-rule';
import { parseTarget } from '@/lib/domain/target/parse-target';

type Props = { name: string; unit: string; text: string; planEnd: number };

/** How the system reads a typed target, while it is typed. */
export function TargetPreview({ name, unit, text, planEnd }: Props) {
  if (text.trim() === '') return null;
  const { rule, confidence, notes } = parseTarget({ indicator: name, unit, target: text, planEnd });
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
