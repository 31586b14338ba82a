'use client';

import { useId, type KeyboardEvent } from 'react';
import { moveInGrid } from '@/components/entry/move-in-grid';
import { mayBeNegative } from '@/lib/domain/reading/find-range-errors';
import type { RefusedReference } from '@/lib/domain/reference/saved-references';
import type { LiveCell, LiveRow } from '@/lib/view/references/reference-work';
import { CellFacts } from './reference-table';
import type { ReferenceSheet } from './use-reference-sheet';

type Props = {
  row: LiveRow;
  cell: LiveCell;
  refusal: RefusedReference | undefined;
  withSource: boolean;
  sheet: ReferenceSheet;
};

/** One year of one table. Esc takes back what was typed; Enter and the arrows move as in a spreadsheet. */
export function ReferenceInput({ row: { name, unit }, cell, refusal, withSource, sheet }: Props) {
  const id = useId();
  const { year, text, sourceText, isChanged, error } = cell;
  const isStale = refusal?.code === 'staleVersion';
  const message = error ?? (isStale ? null : refusal?.message) ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && isChanged) {
      event.preventDefault();
      sheet.type(cell, { value: cell.value });
    } else moveInGrid(event);
  };
  return (
    <>
      <input
        className={isChanged ? 'field reference-input reference-changed' : 'field reference-input'}
        data-column={String(year)}
        aria-label={`${name}，${year} 年${unit ? `（${unit}）` : ''}`}
        aria-invalid={message !== null || undefined}
        aria-describedby={`${id}-facts`}
        inputMode={mayBeNegative(name) ? 'text' : 'decimal'}
        autoComplete="off"
        maxLength={60}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => sheet.type(cell, { value: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        onPaste={(event) => sheet.paste(cell, event)}
      />
      {withSource && (
        <input
          className="field reference-source"
          aria-label={`${name}，${year} 年的来源`}
          placeholder="来源"
          autoComplete="off"
          maxLength={200}
          value={sourceText}
          onChange={(event) => sheet.type(cell, { source: event.currentTarget.value })}
        />
      )}
      <div id={`${id}-facts`}>
        {message !== null && (
          <p className="field-error" role="alert">
            {message}
          </p>
        )}
        {!isStale && <CellFacts cell={withSource ? { ...cell, source: '' } : cell} />}
      </div>
      {isStale && <Conflict cell={cell} refusal={refusal} sheet={sheet} />}
    </>
  );
}

/** Two people changed one value: both are shown, and a person decides. */
function Conflict({
  cell,
  refusal,
  sheet,
}: {
  cell: LiveCell;
  refusal: RefusedReference;
  sheet: ReferenceSheet;
}) {
  return (
    <div className="reference-conflict" role="alert">
      <p>{refusal.message}</p>
      <p className="text-steps">
        <button type="button" onClick={() => sheet.settle(cell, 'mine')}>
          用我的
        </button>
        <button type="button" onClick={() => sheet.settle(cell, 'theirs')}>
          用对方的
        </button>
      </p>
    </div>
  );
}
