'use client';

import { useState, type FormEvent } from 'react';
import type { RecordedStep } from '@/lib/domain/supervision/supervision';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { ShownAct } from '@/lib/view/supervision/acts';
import { toStoryStep } from '@/lib/view/supervision/story';
import { FormProblem } from '../ui/form-field';
import { problemSummary, useAction } from '../ui/use-action';
import { ActFieldControl } from './act-field-control';
import { StepWords } from './story-steps';
import { useDraftFields } from './use-draft-fields';

export type TakeStep = (input: unknown) => Promise<ActionResult<{ id: string; version: number }>>;

type Unseen = { version: number; steps: RecordedStep[] };

type Props = {
  place: { districtId: string; supervisionId: string };
  /** Of the supervision as it is shown. */
  version: number;
  act: ShownAct;
  storageKey: string;
  action: TakeStep;
  onDone: () => void;
  onCancel: (() => void) | null;
};

/** One step to take. What somebody else did meanwhile is shown beside what was typed, and both can be read. */
export function ActForm({ place, version, act, storageKey, action, onDone, onCancel }: Props) {
  const [unseen, setUnseen] = useState<Unseen | null>(null);
  const { values, set, forget } = useDraftFields(`${storageKey}:${act.name}`, startOf(act));
  const { send, pending, problem } = useAction(action);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const fields = Object.fromEntries(
      act.fields.map(({ kind, name }) => [name, sent(kind, values[name] ?? '')]),
    );
    const result = await send({ ...place, ...fields, version: unseen?.version ?? version });
    if (result.ok) {
      forget();
      return onDone();
    }
    const { code, detail } = result.problem;
    // It has been shown: sending again is meant to go on from there.
    if (code === 'staleVersion' && detail.current) setUnseen(detail.current as Unseen);
  };
  return (
    <form className="act-form" onSubmit={(event) => void submit(event)} noValidate aria-label={act.label}>
      <p className="hint">{act.hint}</p>
      <FormProblem message={problemSummary(problem)} />
      <div className={unseen ? 'act-beside' : undefined}>
        {unseen && (
          <section className="act-theirs" aria-label="对方刚刚办理的内容">
            <h3>对方刚刚办理的内容</h3>
            {unseen.steps.map((step) => (
              <StepWords key={step.version} step={toStoryStep(step)} />
            ))}
          </section>
        )}
        <div>
          {unseen && <h3>您填写的内容</h3>}
          {act.fields.map((field) => (
            <ActFieldControl
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              error={problem?.fields[field.name]}
              onChange={(value) => set(field.name, value)}
            />
          ))}
        </div>
      </div>
      <div className="act-buttons">
        <button className="btn btn-main" disabled={pending}>
          {pending ? '正在提交…' : act.submit}
        </button>
        {onCancel && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            取消
          </button>
        )}
      </div>
    </form>
  );
}

function startOf({ fields }: ShownAct): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, field.kind === 'confirm' ? '' : field.start]));
}

const sent = (kind: ShownAct['fields'][number]['kind'], value: string): string | boolean =>
  kind === 'confirm' ? value !== '' : value;
