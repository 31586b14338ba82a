'use client';

import { CATEGORY_LABELS, categoriesOf, type Dimension } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartTexts } from '@/lib/domain/reading/interpret-parts';

type Column = 'numerator' | 'denominator' | 'value';

type Props = {
  entryKind: EntryKind;
  dimensions: readonly Dimension[];
  parts: readonly PartTexts[];
  error: string | undefined;
  onChange: (parts: PartTexts[]) => void;
};

const LABELS: Record<Column, string> = { numerator: '分子', denominator: '分母', value: '数值' };

/** The breakdown of a value that is being corrected: the whole and its categories change together. */
export function CorrectParts({ entryKind, dimensions, parts, error, onChange }: Props) {
  const columns: Column[] = entryKind === 'fraction' ? ['numerator', 'denominator', 'value'] : ['value'];
  const texts = categoriesOf(dimensions).map(
    (category): PartTexts =>
      parts.find((part) => part.category === category) ?? {
        category,
        value: '',
        numerator: '',
        denominator: '',
      },
  );
  if (texts.length === 0) return null;
  const change = (category: PartTexts['category'], column: Column, text: string) =>
    onChange(texts.map((part) => (part.category === category ? { ...part, [column]: text } : part)));
  return (
    <fieldset className="form-field correct-parts">
      <legend>细分数据</legend>
      {texts.map((part) => (
        <div key={part.category}>
          <span>{CATEGORY_LABELS[part.category]}</span>
          {columns.map((column) => (
            <input
              key={column}
              className="field"
              aria-label={`${CATEGORY_LABELS[part.category]}，${LABELS[column]}`}
              placeholder={LABELS[column]}
              autoComplete="off"
              inputMode="decimal"
              value={part[column]}
              onChange={(event) => change(part.category, column, event.currentTarget.value)}
            />
          ))}
        </div>
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
