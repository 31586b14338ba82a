'use client';

import { needsExplanation, type EntryText } from '@/lib/domain/progress/bulletin';
import { PROGRESS_LABELS, PROGRESS_STATES, SUBJECT_LABELS } from '@/lib/domain/progress/progress-state';
import type { DutyItem } from '@/lib/view/actions/bulletin-view';
import { FormField } from '../ui/form-field';

type Props = {
  duty: DutyItem;
  entry: EntryText;
  disabled: boolean;
  /** What is still missing, after an attempt to hand in. */
  problem: string | null;
  onChange: (entry: EntryText) => void;
};

/** State, progress and problems of one thing the unit leads, under what it said the last time. */
export function EntryFields({ duty, entry, disabled, problem, onChange }: Props) {
  const { title, number, kind, before, lastApproved } = duty;
  const area = (name: 'progress' | 'problems' | 'explanation', label: string) => (
    <FormField label={label}>
      {(control) => (
        <textarea
          {...control}
          className="field"
          rows={3}
          maxLength={1000}
          disabled={disabled}
          value={entry[name]}
          onChange={(event) => onChange({ ...entry, [name]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <section className="card bulletin-entry" aria-label={title}>
      <header>
        <h2>
          <span className="hint">
            {SUBJECT_LABELS[kind]} {number}
          </span>{' '}
          {title}
        </h2>
        <fieldset className="bulletin-states" disabled={disabled}>
          <legend className="sr-only">进展状态</legend>
          {PROGRESS_STATES.map((state) => (
            <label key={state}>
              <input
                type="radio"
                name={`state-${duty.itemId}`}
                checked={entry.state === state}
                onChange={() => onChange({ ...entry, state })}
              />
              {PROGRESS_LABELS[state]}
            </label>
          ))}
        </fieldset>
      </header>
      {before && (
        <p className="bulletin-before">
          {before.quarter}报“{before.stateLabel}”：{before.progress}
          {before.problems && ` 问题：${before.problems}`}
        </p>
      )}
      <div className="bulletin-fields">
        {area('progress', '进展情况')}
        {area('problems', '存在问题')}
      </div>
      {needsExplanation(lastApproved, entry.state) &&
        area('explanation', '上次报为已完成，请说明为什么有变化')}
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
