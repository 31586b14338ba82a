'use client';

import { memo } from 'react';
import { shownCategories } from '@/lib/view/entry-grid';
import { EntryPartRow } from './entry-part-row';
import { NumberCells } from './number-cells';
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
  canReturn: boolean;
  handlers: RowHandlers;
};

/** One indicator, and under it the categories of its breakdown. */
export const EntryTableRow = memo(function EntryTableRow(props: Props) {
  const { live, year, conflict, refusal, showDepartment, canCorrect, canReturn, handlers } = props;
  const { row } = live;
  const { indicatorId, previous } = row;
  const hintsId = `hints-${indicatorId}`;
  return (
    <>
      <tr
        id={`row-${indicatorId}`}
        className={rowClass(live)}
        data-line={indicatorId}
        data-state={row.saved.state}
      >
        <td className="entry-serial">{row.serial}</td>
        <th scope="row" className="entry-title">
          <RowTitle row={row} showDepartment={showDepartment} />
        </th>
        <td
          className="entry-previous"
          tabIndex={-1}
          data-col="previous"
          data-label={previous ? `${previous.year} 年` : '上年'}
        >
          {previous ? (
            <span className="num">{previous.shown}</span>
          ) : (
            <span aria-label="没有往年数据">—</span>
          )}
          {previous && previous.year !== year - 1 && <span className="hint block">{previous.year} 年</span>}
        </td>
        <NumberCells part={null} {...{ live, hintsId, handlers }} />
        <td className="entry-remarks">
          <RowRemarks {...{ live, conflict, refusal, canCorrect, canReturn, hintsId, handlers }} />
        </td>
      </tr>
      {shownCategories(live).map((category) => (
        <EntryPartRow key={category} {...{ live, category, handlers }} />
      ))}
    </>
  );
});

function rowClass({ open, row, dirty }: LiveRow): string {
  const part = row.row ? ' entry-part' : '';
  if (row.barred) return `entry-row entry-row-barred${part}`;
  return `entry-row${part}${open ? '' : ' entry-row-locked'}${dirty ? ' entry-row-dirty' : ''}`;
}
