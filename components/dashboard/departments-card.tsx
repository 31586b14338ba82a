import { StatusStack } from '@/components/overview/status-stack';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { behindDepartment, type DepartmentLine } from '@/lib/view/dashboard/departments';
import { listHref } from '@/lib/view/indicators/filters';
import { familyStatuses } from '@/lib/view/overview/headline';
import type { DashboardPlace } from './dashboard-place';

type Props = DashboardPlace & { lines: readonly DepartmentLine[]; shown: number };

/** 各牵头单位, the most unmet requirements first; the others behind a fold, so that all add up. */
export function DepartmentsCard({ lines, shown, ...place }: Props) {
  const rest = lines.slice(shown);
  const count = rest.reduce((sum, { all }) => sum + all, 0);
  return (
    <section className="card db-departments" aria-labelledby="departments-title">
      <h2 id="departments-title">{behindDepartment(lines) ?? '各牵头单位的可评指标均符合要求'}</h2>
      <Table lines={lines.slice(0, shown)} {...place} />
      {rest.length > 0 && (
        <details className="db-rest">
          <summary className="hint">
            其余 {rest.length} 个单位，{count} 项
          </summary>
          <Table lines={rest} {...place} />
        </details>
      )}
    </section>
  );
}

function Table({ lines, district, year, scope }: DashboardPlace & { lines: readonly DepartmentLine[] }) {
  return (
    <table className="db-table">
      <thead>
        <tr>
          <th scope="col">牵头单位</th>
          <th scope="col" className="db-composition">
            构成
          </th>
          <th scope="col" className="num">
            未达要求
          </th>
          <th scope="col" className="num">
            全部
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const door = { ...scope, lead: line.lead };
          return (
            <tr key={line.lead}>
              <th scope="row">
                <Door href={listHref(district, year, door)}>{line.name}</Door>
              </th>
              <td className="db-composition">
                <StatusStack counts={line.counts} />
              </td>
              <td className="num">
                {line.bad === 0 ? (
                  <span className="db-zero">0</span>
                ) : (
                  <Door href={listHref(district, year, { ...door, status: familyStatuses('bad') })}>
                    {line.bad}
                  </Door>
                )}
              </td>
              <td className="num">
                <Door href={listHref(district, year, door)}>{line.all}</Door>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
