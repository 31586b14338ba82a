type Row = { name: string; when: string; level?: string };
type Props = { head: string[]; rows: Row[] };

/** Two or three columns: what it is called, when it holds, and its level. */
export function RuleTable({ head, rows }: Props) {
  return (
    <div className="method-table-wrap">
      <table className="data-table">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, when, level }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{when}</td>
              {level !== undefined && <td>{level}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
