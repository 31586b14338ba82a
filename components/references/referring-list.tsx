import { Door } from '@/components/ui/door';
import type { ReferringLine } from '@/lib/view/references/reference-table';

type Props = { district: string; lines: readonly ReferringLine[] };

/** Which targets are compared with another number, and where each takes it from. */
export function ReferringList({ district, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <section className="card mt-5" aria-labelledby="referring-title">
      <h2 id="referring-title">需要参照的指标</h2>
      <div className="overflow-x-auto">
        <table className="data-table stack-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">目标所称参照</th>
              <th scope="col">关联</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, planId, label, asked, linked }) => (
              <tr key={id}>
                <td>
                  <Door className="door" href={`/d/${district}/plans/${planId}#i-${id}`}>
                    {label}
                  </Door>
                </td>
                <td>{asked || <span className="hint">现行目标不需要参照</span>}</td>
                <td>{linked ?? <span className="tag tag-confirm">未关联</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint mt-2">在规划设置中打开该指标的“参照”，即可关联或改换。</p>
    </section>
  );
}
