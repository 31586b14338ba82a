import { StaticDoor } from '@/components/ui/static-door';
import { DemoTag } from '@/components/ui/demo-tag';
import { LATENESS_RULES } from '@/lib/domain/progress/lateness';
import { boardHref, type ActionAddress, type BoardFilters } from '@/lib/view/actions/address';
import {
  BOARD_STATE_LABELS,
  BOARD_STATES,
  matrixOf,
  type Board,
  type MatrixRow,
} from '@/lib/view/actions/board';
import { ProgressMark } from './progress-mark';

type Props = { board: Board; address: ActionAddress; filters: BoardFilters };

/** The finding in a sentence, and under it what needs attention. */
export function BoardSentence({ board, address, filters }: Props) {
  const { by } = filters;
  return (
    <>
      <p className="action-finding">
        {board.sentence} {board.demonstration && <DemoTag />}
      </p>
      {board.late > 0 && (
        <p className="action-late">
          <span>
            需要留意{' '}
            <StaticDoor className="door" href={boardHref(address, { by, finding: 'any' })}>
              {board.late} 项
            </StaticDoor>
            ：
          </span>
          {board.findings.map(({ kind, label, count }) => (
            <StaticDoor key={kind} className="door" href={boardHref(address, { by, finding: kind })}>
              {label} {count}
            </StaticDoor>
          ))}
        </p>
      )}
    </>
  );
}

/** Domain or lead unit × state; every number leads to its list. */
export function BoardMatrix({ board, address, filters }: Props) {
  const { by } = filters;
  const rows = matrixOf(board.rows, by);
  const total: MatrixRow = { key: '', name: '合计', counts: board.counts, total: board.rows.length };
  const sum = rows.reduce((all, row) => all + row.total, 0);
  return (
    <section className="card action-matrix" aria-labelledby="matrix-title">
      <div className="card-head">
        <h2 id="matrix-title">{by === 'domain' ? '按领域' : '按牵头单位'}</h2>
        <nav className="seg no-print" aria-label="分组">
          <StaticDoor
            className=""
            href={boardHref(address)}
            aria-current={by === 'domain' ? 'true' : undefined}
          >
            领域
          </StaticDoor>
          <StaticDoor
            className=""
            href={boardHref(address, { by: 'unit' })}
            aria-current={by === 'unit' ? 'true' : undefined}
          >
            单位
          </StaticDoor>
        </nav>
      </div>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{by === 'domain' ? '领域' : '单位'}</th>
            {BOARD_STATES.map((state) => (
              <th key={state} scope="col" className="num">
                {BOARD_STATE_LABELS[state]}
              </th>
            ))}
            <th scope="col" className="num">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixLine key={row.key} {...{ row, address, filters }} />
          ))}
        </tbody>
        <tfoot>
          <MatrixLine row={total} {...{ address, filters }} />
        </tfoot>
      </table>
      {sum > board.rows.length && (
        <p className="hint px-2 pb-2">几个单位共同牵头的，在各单位分别列出，合计只计一次。</p>
      )}
    </section>
  );
}

function MatrixLine({ row, address, filters }: { row: MatrixRow } & Omit<Props, 'board'>) {
  const group = row.key || undefined;
  const { by } = filters;
  const isChosen = (state: BoardFilters['state']) => filters.group === group && filters.state === state;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {BOARD_STATES.map((state) => (
        <td key={state} className={`num${isChosen(state) ? ' is-chosen' : ''}`}>
          {row.counts[state] === 0 ? (
            <span className="zero">0</span>
          ) : (
            <StaticDoor href={boardHref(address, { by, group, state })}>{row.counts[state]}</StaticDoor>
          )}
        </td>
      ))}
      <td className={`num${group && isChosen(undefined) ? ' is-chosen' : ''}`}>
        <StaticDoor href={boardHref(address, { by, group })}>{row.total}</StaticDoor>
      </td>
    </tr>
  );
}

/** How lateness is found, with its thresholds; what the small marks mean. */
export function BoardRules({ verdictYear }: { verdictYear: number | null }) {
  return (
    <details className="action-rules">
      <summary>怎么判断的</summary>
      <ul>
        {LATENESS_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li>
          进展状态只取审核通过的简报；几个单位共同牵头而报得不一致的，按较慢的计。
          {verdictYear === null ? '量化目标还没有可用的年度评价。' : `量化目标按 ${verdictYear} 年度的评价。`}
        </li>
      </ul>
      <p className="action-state mt-2">
        {BOARD_STATES.map((state) => (
          <ProgressMark key={state} state={state} />
        ))}
      </p>
    </details>
  );
}
