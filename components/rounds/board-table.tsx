'use client';

import type { BoardCell, BoardRow } from '@/lib/view/rounds/board-rows';
import { BOARD_COLUMNS } from '@/lib/view/rounds/board-rows';
import { Door } from '../ui/door';

type Props = {
  rows: readonly BoardRow[];
  totals: readonly BoardCell[];
  /** False while the round takes no values: nobody could do what a reminder asks. */
  canRemind: boolean;
  busy: boolean;
  onRemind: (row: BoardRow) => void;
};

/** Department × state; every number leads to the list behind it, and the columns add up. */
export function BoardTable({ rows, totals, canRemind, busy, onRemind }: Props) {
  return (
    <div className="card board-card">
      <table className="data-table board-table">
        <thead>
          <tr>
            <th scope="col">责任单位</th>
            <th scope="col">进度</th>
            {BOARD_COLUMNS.map(({ key, label }) => (
              <th key={key} scope="col" className="num">
                {label}
              </th>
            ))}
            <th scope="col" className="num">
              应报
            </th>
            <th scope="col">年度总结</th>
            <th scope="col">最近动态</th>
            <th scope="col">催报</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'none'}>
              <th scope="row">
                <span className="board-name">{row.name}</span>
                {row.accountNote && <span className="board-note">{row.accountNote}</span>}
              </th>
              <td>
                <Progress row={row} />
              </td>
              {row.cells.map((cell) => (
                <Count key={cell.key} cell={cell} of={row.name} isOwed={row.total.count > 0} />
              ))}
              <Count cell={row.total} of={row.name} isOwed={row.total.count > 0} />
              <td>
                <Narratives row={row} />
              </td>
              <td className="hint board-when" data-label="最近动态">
                {row.lastActivity ? <WhoWhen {...row.lastActivity} /> : row.total.count > 0 && '尚无'}
              </td>
              <td className="board-remind">
                {row.lastReminder && (
                  <span className="hint block">
                    <WhoWhen {...row.lastReminder} />
                  </span>
                )}
                {canRemind && row.id !== null && row.owed > 0 && (
                  <button
                    type="button"
                    className="link"
                    disabled={busy}
                    aria-label={`催报 ${row.name}`}
                    onClick={() => onRemind(row)}
                  >
                    催报
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            {totals.map((cell) => (
              <Count key={cell.key} cell={cell} of="合计" isOwed />
            ))}
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Progress({ row: { stage, stageLabel, handedIn, shared } }: { row: BoardRow }) {
  return (
    <div className="board-progress">
      <span className={`state-chip stage-${stage}`}>{stageLabel}</span>
      {handedIn ? (
        <span className="board-bar" title={`已报 ${handedIn.count} 项`} aria-hidden="true">
          <span style={{ width: `${handedIn.percent}%` }} />
        </span>
      ) : (
        <span className="hint">{shared} 项</span>
      )}
    </div>
  );
}

function WhoWhen({ by, at }: { by: string | null; at: string }) {
  return (
    <>
      {by} <span className="whitespace-nowrap">{at}</span>
    </>
  );
}

type CountProps = { cell: BoardCell; of: string; isOwed: boolean };

function Count({ cell: { key, label, count, href }, of, isOwed }: CountProps) {
  if (!isOwed) return <td className="num" />;
  return (
    <td className={`num board-count count-${key}`} data-label={label}>
      {count === 0 ? (
        <span className="board-zero">0</span>
      ) : (
        <Door className="link" href={href} aria-label={`${of}，${label} ${count} 项`}>
          {count}
        </Door>
      )}
    </td>
  );
}

function Narratives({ row: { narratives } }: { row: BoardRow }) {
  return narratives.map(({ label, state, stateLabel, href }) => (
    <Door key={label} href={href} className="board-narrative">
      {label} <span className={`state-chip state-${state}`}>{stateLabel}</span>
    </Door>
  ));
}
