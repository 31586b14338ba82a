import type { FigureTable as Table } from '@/lib/view/figure/figure';

/** What the picture shows, number by number. */
export function FigureTable({ table: { columns, rows }, label }: { table: Table; label: string }) {
  return (
    // May be wider than a phone: the keyboard must be able to scroll it.
    <div className="overflow-x-auto" role="region" aria-label={`数据表：${label}`} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ label: head, isNumber }) => (
              <th key={head} scope="col" className={isNumber ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ text }, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column} className={columns[column]?.isNumber ? 'num' : undefined}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
