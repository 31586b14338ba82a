import '@/components/ui/status.css';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import type { DomainLine, DomainTable as Table } from '@/lib/view/overview/domain-table';
import { StatusStack } from './status-stack';

type Props = { table: Table; behind: string | null; district: string; year: number };

/** 哪些领域落后: domain by status, every number a door to its indicators. */
export function DomainTable({ table, behind, district, year }: Props) {
  const href = (line: DomainLine, filters: IndicatorFilters) =>
    listHref(district, year, { kind: line.kind, domain: line.id, ...filters });
  return (
    <section className="card mt-4">
      <div className="card-head">
        <div>
          <h2>哪些领域落后</h2>
          <p className="hint">{behind ?? '各领域可评指标均符合要求'}；每个数字都可点开看指标</p>
        </div>
      </div>
      <div className="overflow-x-auto">
        <table className="data-table domain-table">
          <thead>
            <tr>
              <th scope="col">领域</th>
              <th scope="col" className="composition">
                构成
              </th>
              {table.columns.map((status) => (
                <th key={status} scope="col" className="num by-status">
                  {STATUS_LABELS[status]}
                </th>
              ))}
              <th scope="col" className="num">
                符合 / 全部
              </th>
            </tr>
          </thead>
          <tbody>
            {table.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <Door href={href(line, {})}>{line.name}</Door>
                </th>
                <td className="align-middle">
                  <StatusStack counts={line.counts} />
                </td>
                {table.columns.map((status) => (
                  <td key={status} className="num by-status">
                    <Count count={line.counts[status]} href={href(line, { status: [status] })} />
                  </td>
                ))}
                <td className="num">
                  <Door href={href(line, {})}>
                    {line.good}
                    <span className="text-ink-3"> / {line.all}</span>
                  </Door>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Count({ count, href }: { count: number; href: string }) {
  return count === 0 ? <span className="zero">0</span> : <Door href={href}>{count}</Door>;
}
