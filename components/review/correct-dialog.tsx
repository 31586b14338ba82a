'use client';

import { useState } from 'react';
import { mayBeNegative } from '@/lib/domain/reading/find-range-errors';
import { categoriesOf, type Dimension, type PartCategory } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartTexts } from '@/lib/domain/reading/interpret-parts';
import type { CorrectReadingInput } from '@/lib/schemas/reading';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { RowTexts, SavedRow } from '@/lib/view/entry-row';
import { derivedFromParts } from '@/lib/view/examine-entry';
import { formatWithUnit } from '@/lib/view/format-number';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';
import { CorrectParts } from './correct-parts';
import { useAction } from '../ui/use-action';

export type Corrected = { message: string; saved: SavedRow };

export type CorrectAction = (
  input: Omit<CorrectReadingInput, 'confirmed'> & { confirmed: boolean },
) => Promise<ActionResult<Corrected>>;

/** The approved reading that is to be corrected. */
export type CorrectTarget = {
  indicatorId: string;
  version: number;
  name: string;
  unit: string;
  entryKind: EntryKind;
  dimensions: readonly Dimension[];
  texts: RowTexts;
};

type Props = {
  place: { districtId: string; year: number };
  target: CorrectTarget | null;
  action: CorrectAction;
  onClose: () => void;
  onDone: (corrected: Corrected) => void;
};

/** 更正: the office changes an approved value, with a reason; the verdict follows. */
export function CorrectDialog({ target, ...props }: Props) {
  if (!target) return null;
  return <CorrectForm key={`${target.indicatorId}:${target.version}`} target={target} {...props} />;
}

function CorrectForm({ place, target, action, onClose, onDone }: Props & { target: CorrectTarget }) {
  const [texts, setTexts] = useState(target.texts);
  const [breakdown, setBreakdown] = useState(() => allParts(target));
  const [reason, setReason] = useState('');
  /** The texts the questions were asked about: another value is asked about anew. */
  const [askedOf, setAskedOf] = useState<readonly unknown[] | null>(null);
  const { run, pending, problem } = useAction(action);
  const asks = problem?.detail.questions !== undefined && askedOf?.[0] === texts && askedOf[1] === breakdown;
  const hasCounts = target.entryKind === 'fraction';
  const derived = derivedFromParts(texts, target.unit, target.entryKind);
  const digitsOnly = target.entryKind !== 'ratio' && !mayBeNegative(target.name);
  const send = async () => {
    const { indicatorId, version } = target;
    const { parts: _stored, ...whole } = texts;
    const parts = breakdown.length > 0 ? { parts: breakdown } : {};
    const done = await run({ ...place, indicatorId, version, ...whole, ...parts, reason, confirmed: asks });
    if (done) onDone(done);
    else setAskedOf([texts, breakdown]);
  };
  const field = (name: Exclude<keyof RowTexts, 'parts'>, label: string, hint?: string) => (
    <FormField label={label} hint={hint} error={problem?.fields[name]}>
      {(control) => (
        <input
          {...control}
          className="field"
          autoComplete="off"
          inputMode={name === 'note' || !digitsOnly ? 'text' : 'decimal'}
          value={texts[name]}
          onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`更正：${target.name}`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="submit" form="correct-form" className="btn btn-main" disabled={pending}>
            {pending ? '正在更正…' : asks ? '确认无误，更正' : '更正'}
          </button>
        </>
      }
    >
      <form
        id="correct-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FormProblem message={problem?.message} />
        <p className="hint mb-3">更正会保留原值和修改记录，并立即重新评估。</p>
        {hasCounts && (
          <div className="grid grid-cols-2 gap-3">
            {field('numerator', '分子')}
            {field('denominator', '分母')}
          </div>
        )}
        {derived === null ? (
          field(
            'value',
            `数值${target.unit ? `（${target.unit}）` : ''}`,
            hasCounts ? '填了分子、分母的，数值自动算出。' : undefined,
          )
        ) : (
          <p className="mb-3">
            按分子、分母算出 <output className="font-semibold">{formatWithUnit(derived, target.unit)}</output>
            ，不必填写。
          </p>
        )}
        {breakdown.length > 0 && (
          <CorrectParts
            parts={breakdown}
            hasCounts={hasCounts}
            digitsOnly={digitsOnly}
            error={problem?.fields.parts}
            onChange={setBreakdown}
          />
        )}
        {field('note', '说明')}
        <FormField label="更正原因" required error={problem?.fields.reason}>
          {(control) => (
            <textarea
              {...control}
              className="field"
              maxLength={500}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}

function allParts({ dimensions, texts: { parts } }: CorrectTarget): PartTexts[] {
  const blank = (category: PartCategory) => ({ category, value: '', numerator: '', denominator: '' });
  return categoriesOf(dimensions).map(
    (category) => parts.find((part) => part.category === category) ?? blank(category),
  );
}
