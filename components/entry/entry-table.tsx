'use client';

import { Fragment, type ComponentProps } from 'react';
import type { PrintedRow } from '@/lib/view/entry-row';
import { EntryTableRow } from './entry-table-row';
import type { RowHandlers } from './row-handlers';
import type { SheetState } from './sheet-state';
import type { LiveRow } from './live-row';

type Props = {
  rows: readonly LiveRow[];
  state: SheetState;
  year: number;
  showDepartment: boolean;
  canCorrect: boolean;
  /** An approved value can go back: by the office, while the round takes values. */
  canReturn: boolean;
  handlers: RowHandlers;
  onClearFilters: () => void;
  /** Keyboard, mouse and clipboard, heard at the table. */
  grid: ComponentProps<'table'>;
};

/** The sheet itself. On a phone the same rows become cards. */
export function EntryTable(props: Props) {
  const { rows, state, year, showDepartment, canCorrect, canReturn, handlers, onClearFilters, grid } = props;
  if (rows.length === 0) {
    return (
      <p className="card entry-none" role="status">
        没有符合条件的指标。
        <button type="button" className="entry-link" onClick={onClearFilters}>
          清除筛选，查看全部
        </button>
      </p>
    );
  }
  return (
    <table className="entry-table" role="grid" aria-multiselectable="true" data-sheet {...grid}>
      <caption className="sr-only">{year} 年填报表</caption>
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">指标</th>
          <th scope="col" className="num">
            {year - 1} 年
          </th>
          <th scope="col" className="num">
            分子
          </th>
          <th scope="col" className="num">
            分母
          </th>
          <th scope="col" className="num">
            {year} 年
          </th>
          <th scope="col">提示与说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((live, index) => (
          <Fragment key={live.row.indicatorId}>
            {live.row.row && live.row.row.id !== rows[index - 1]?.row.row?.id && (
              <RowHead row={live.row.row} />
            )}
            <EntryTableRow
              live={live}
              year={year}
              conflict={state.conflicts[live.row.indicatorId]}
              refusal={state.refusals[live.row.indicatorId]}
              showDepartment={showDepartment}
              canCorrect={canCorrect}
              canReturn={canReturn}
              handlers={handlers}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The printed row above its parts, which are filled in in its place. */
function RowHead({ row: { serial, name } }: { row: PrintedRow }) {
  return (
    <tr className="entry-group">
      <td className="entry-serial">{serial}</td>
      <th scope="rowgroup" colSpan={6}>
        {name}
        <span className="hint">按分项填报</span>
      </th>
    </tr>
  );
}
