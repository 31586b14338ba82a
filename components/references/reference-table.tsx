import { DemoTag } from '@/components/ui/demo-tag';
import { formatNumber } from '@/lib/view/format-number';
import type { ReferenceCell, ReferenceRow } from '@/lib/view/references/reference-table';
import { ReferenceTitle } from './reference-title';

type Props = { district: string; years: readonly number[]; rows: readonly ReferenceRow[] };

/** The tables for those who may only read. */
export function ReferenceTable({ district, years, rows }: Props) {
  return (
    <section className="card mt-4 reference-scroll">
      <table className="reference-table">
        <ReferenceHead years={years} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <ReferenceTitle district={district} row={row} />
              </th>
              {row.cells.map((cell) => (
                <td
                  key={cell.year}
                  data-year={cell.year}
                  className={cell.isAsked ? undefined : 'reference-idle'}
                >
                  {cell.isAsked && (
                    <p>
                      {cell.value ? <b>{formatNumber(cell.value)}</b> : <span className="hint">未填写</span>}
                    </p>
                  )}
                  <CellFacts cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ReferenceHead({ years }: { years: readonly number[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">参照表</th>
        {years.map((year) => (
          <th key={year} scope="col" className="num">
            {year} 年
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Who entered the value, when, and from where. */
export function CellFacts({ cell: { by, source, isDemonstration } }: { cell: ReferenceCell }) {
  if (by === null) return null;
  return (
    <p className="reference-facts">
      {isDemonstration ? <DemoTag /> : by}
      {source && <span className="block">{source}</span>}
    </p>
  );
}
