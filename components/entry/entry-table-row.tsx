'use client';

import { memo } from 'react';
import { mayBeNegative } from '@/lib/domain/reading/find-range-errors';
import type { EntryColumn } from '@/lib/view/entry-paste';
import { hasBothParts } from '@/lib/view/examine-entry';
import { isReturnedCell } from '@/lib/view/returned-cell';
import { EntryCell, type CellTone } from './entry-cell';
import { RowRemarks } from './row-remarks';
import { RowTitle } from './row-title';
import type { Conflict } from './sheet-state';
import type { LiveRow } from './live-row';
import type { RowHandlers } from './row-handlers';

type Props = {
  live: LiveRow;
  year: number;
  conflict: Conflict | undefined;
  refusal: string | undefined;
  showDepartment: boolean;
  canCorrect: boolean;
  handlers: RowHandlers;
};

const COLUMN_LABELS: Record<EntryColumn, string> = { numerator: '分子', denominator: '分母', value: '数值' };

export const EntryTableRow = memo(function EntryTableRow(props: Props) {
  const { live, year, conflict, refusal, showDepartment, canCorrect, handlers } = props;
  const { row } = live;
  const { indicatorId, previous } = row;
  const hintsId = `hints-${indicatorId}`;
  const cell = (column: EntryColumn) => (
    <NumberCell key={column} live={live} column={column} hintsId={hintsId} handlers={handlers} />
  );
  return (
    <tr id={`row-${indicatorId}`} className={rowClass(live)} data-state={row.saved.state}>
      <td className="entry-serial">{row.serial}</td>
      <th scope="row" className="entry-title">
        <RowTitle row={row} showDepartment={showDepartment} />
      </th>
      <td className="entry-previous" data-label={previous ? `${previous.year} 年` : '上年'}>
        {previous ? <span className="num">{previous.shown}</span> : <span aria-label="没有往年数据">—</span>}
        {previous && previous.year !== year - 1 && <span className="hint block">{previous.year} 年</span>}
      </td>
      {cell('numerator')}
      {cell('denominator')}
      {cell('value')}
      <td className="entry-remarks">
        <RowRemarks {...{ live, conflict, refusal, canCorrect, hintsId, handlers }} />
      </td>
    </tr>
  );
});

type NumberCellProps = { live: LiveRow; column: EntryColumn; hintsId: string; handlers: RowHandlers };

function NumberCell({ live, column, hintsId, handlers }: NumberCellProps) {
  const { row, texts, open, findings } = live;
  const className = `entry-number entry-${column}`;
  const label = column === 'value' ? '数值' : COLUMN_LABELS[column];
  const takesParts = row.entryKind === 'fraction';
  if (column !== 'value' && !takesParts) {
    return <td className={`${className} entry-unused`} aria-hidden="true" data-label={label} />;
  }
  if (!open) {
    return (
      <td className={className} data-label={label}>
        <span className="entry-fixed">{texts[column]}</span>
      </td>
    );
  }
  // A fraction typed into the value's own cell stays there: replacing the cell would cut the typing short.
  if (column === 'value' && findings.derived !== null && hasBothParts(texts)) {
    return (
      <td className={className} data-label={label}>
        <output
          className={`entry-fixed entry-derived ${toneClass(live, column)}`}
          aria-label={`${row.name}，由分子分母算出`}
          aria-describedby={toneOf(live, column) === 'plain' ? undefined : hintsId}
        >
          {findings.derived}
        </output>
      </td>
    );
  }
  return (
    <td className={className} data-label={label}>
      <EntryCell
        indicatorId={row.indicatorId}
        column={column}
        label={`${row.name}，${COLUMN_LABELS[column]}${column === 'value' && row.unit ? `（${row.unit}）` : ''}`}
        text={texts[column]}
        tone={toneOf(live, column)}
        digitsOnly={row.entryKind !== 'ratio' && !mayBeNegative(row.name)}
        describedBy={toneOf(live, column) === 'plain' ? undefined : hintsId}
        onType={(text) => handlers.type(row.indicatorId, { ...texts, [column]: text })}
        onPasteBlock={(event) => handlers.paste(row.indicatorId, column, event)}
      />
    </td>
  );
}

function toneOf({ findings, row }: LiveRow, column: EntryColumn): CellTone {
  if (findings.errors.some(({ field }) => field === column)) return 'error';
  if (findings.questions.some(({ field }) => field === column)) return 'question';
  return isReturnedCell(row.saved, column) ? 'returned' : 'plain';
}

function toneClass(live: LiveRow, column: EntryColumn): string {
  const tone = toneOf(live, column);
  return tone === 'plain' ? '' : `entry-derived-${tone}`;
}

function rowClass({ open, row, dirty }: LiveRow): string {
  const part = row.row ? ' entry-part' : '';
  if (row.barred) return `entry-row entry-row-barred${part}`;
  return `entry-row${part}${open ? '' : ' entry-row-locked'}${dirty ? ' entry-row-dirty' : ''}`;
}
