'use client';

import './correct-parts.css';
import { CATEGORY_LABELS } from '@/lib/domain/reading/dimension';
import type { PartTexts } from '@/lib/domain/reading/interpret-parts';

type Props = {
  parts: readonly PartTexts[];
  /** Reported as numerator and denominator, from which the value follows. */
  hasCounts: boolean;
  digitsOnly: boolean;
  error: string | undefined;
  onChange: (parts: PartTexts[]) => void;
};

const LABELS = { numerator: '分子', denominator: '分母', value: '数值' } as const;

/** The breakdown of a value that is corrected: 男、女、城镇、农村. */
export function CorrectParts({ parts, hasCounts, digitsOnly, error, onChange }: Props) {
  const columns = hasCounts ? (['numerator', 'denominator', 'value'] as const) : (['value'] as const);
  return (
    <fieldset className="correct-parts" aria-describedby={error ? 'correct-parts-error' : undefined}>
      <legend>分项</legend>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {LABELS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.category}>
              <th scope="row">{CATEGORY_LABELS[part.category]}</th>
              {columns.map((column) => (
                <td key={column}>
                  <input
                    className="field"
                    aria-label={`${CATEGORY_LABELS[part.category]}，${LABELS[column]}`}
                    autoComplete="off"
                    maxLength={60}
                    inputMode={digitsOnly ? 'decimal' : 'text'}
                    value={part[column]}
                    onChange={(event) =>
                      onChange(replaced(parts, index, { ...part, [column]: event.currentTarget.value }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <p id="correct-parts-error" className="field-error" role="alert">
          {error}
        </p>
      )}
      {hasCounts && <p className="hint">填了分子、分母的，数值自动算出。</p>}
    </fieldset>
  );
}

const replaced = (parts: readonly PartTexts[], at: number, part: PartTexts): PartTexts[] =>
  parts.map((each, index) => (index === at ? part : each));
