import { StaticDoor } from '@/components/ui/static-door';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { comparedIndicatorHref, compareHref, type CompareFilters } from '@/lib/view/compare/address';
import type { Matrix, MatrixCell, MatrixLine } from '@/lib/view/compare/matrix';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { STATUS_FAMILY, STATUS_ORDER } from '@/lib/view/status';
import { DataMarks } from './data-marks';
import { PageSteps } from './page-steps';

type Props = { matrix: Matrix; district: string; year: number; filters: CompareFilters };

/** District × indicator; on a phone the page's own district alone. A static fragment: no hooks inside. */
export function MatrixTable({ matrix, district, year, filters }: Props) {
  const { columns, groups, finding, page, pages } = matrix;
  return (
    <section className="card compare-card">
      <p className="compare-finding">
        {finding} <DataMarks preliminary={matrix.preliminary} demonstration={matrix.demonstration} />
      </p>
      <Legend matrix={matrix} />
      <div className="compare-scroll" role="region" aria-label="区县与指标对照表" tabIndex={0}>
        <table className="data-table compare-matrix">
          <caption className="sr-only">{year} 年各区县各项指标的当前状态和数值</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              {columns.map(({ code, name }) => (
                <th key={code} scope="col" className={code === district ? 'num compare-own' : 'num'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ key, domain, kind, lines }) => (
            <tbody key={key}>
              <tr className="compare-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>
                    {domain}
                    <span className="hint">　{KIND_TITLES[kind]}</span>
                  </span>
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={line.key} {...{ line, matrix, district, year, filters }} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <PageSteps
        {...{ page, pages }}
        label="区县分页"
        hrefOf={(to) => compareHref(district, year, { ...filters, page: to })}
      />
    </section>
  );
}

function Line({ line, matrix, district, year, filters }: Props & { line: MatrixLine }) {
  return (
    <tr>
      <th scope="row">
        <StaticDoor href={comparedIndicatorHref(district, year, line.key, filters)}>{line.name}</StaticDoor>
        {line.unit && <span className="hint">　{line.unit}</span>}
      </th>
      {line.cells.map((cell) => (
        <td key={cell.code} className={cell.code === district ? 'num compare-own' : 'num'}>
          <Cell cell={cell} year={year} matrix={matrix} />
        </td>
      ))}
    </tr>
  );
}

type CellProps = { cell: MatrixCell; year: number; matrix: Matrix };

function Cell({ cell, year, matrix }: CellProps) {
  const { code, indicatorId, status, text, reason, rank } = cell;
  const mark = status && (
    <span className={`key compare-mark shape-${status} family-${STATUS_FAMILY[status]}`}>
      <span className="sr-only">{STATUS_LABELS[status]}</span>
    </span>
  );
  const content = (
    <>
      {mark}
      {text ?? <span className="compare-reason">{reason?.short}</span>}
      {matrix.preliminary === 'some' && cell.preliminary && <Remark short="初" full="初步数" />}
      {matrix.demonstration === 'some' && cell.demonstration && <Remark short="演" full="演示数据" />}
    </>
  );
  const title = [status && STATUS_LABELS[status], rank, reason?.full].filter(Boolean).join('，');
  return indicatorId === null ? (
    <span title={reason?.full}>{content}</span>
  ) : (
    <StaticDoor className="door compare-cell" href={indicatorHref(code, year, indicatorId)} title={title}>
      {content}
    </StaticDoor>
  );
}

function Remark({ short, full }: { short: string; full: string }) {
  return (
    <span className="compare-remark">
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">（{full}）</span>
    </span>
  );
}

function Legend({ matrix }: { matrix: Matrix }) {
  const used = new Set(
    matrix.groups.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map(({ status }) => status))),
  );
  return (
    <p className="hint compare-legend">
      {STATUS_ORDER.filter((status) => used.has(status)).map((status) => (
        <span key={status} className={`key shape-${status} family-${STATUS_FAMILY[status]}`}>
          <span className="compare-key">{STATUS_LABELS[status]}</span>
        </span>
      ))}
      {matrix.preliminary === 'some' && <span>初＝初步数，本年尚未归档</span>}
      {matrix.demonstration === 'some' && <span>演＝演示数据</span>}
    </p>
  );
}
