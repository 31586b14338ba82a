import '@/components/ui/status.css';
import { StatusStack } from '@/components/overview/status-stack';
import { StaticDoor as Door } from '@/components/ui/static-door';
import type { Heat, HeatDomain } from '@/lib/view/dashboard/heat';
import { listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import { behindText, type DomainLine } from '@/lib/view/overview/domain-table';
import { familyStatuses } from '@/lib/view/overview/headline';
import type { DashboardPlace } from './dashboard-place';

type Props = DashboardPlace & { lines: readonly DomainLine[]; heat: Heat };

/** 各领域: what meets its requirement year by year, and this year's composition; domain × year in place of the grid on a phone. */
export function DomainsCard({ lines, heat, district, year, scope }: Props) {
  const ofDomain = new Map(heat.domains.map((domain) => [domain.id, domain]));
  const good = familyStatuses('good');
  const door = (filters: IndicatorFilters, of = year) => listHref(district, of, { ...scope, ...filters });
  return (
    <section className="card db-domains" aria-labelledby="domains-title">
      <h2 id="domains-title">{behindText(lines) ?? '各领域可评指标均符合要求'}</h2>
      <p className="hint">各年符合要求的项数，{year} 年的构成和全部项数</p>
      <table className="db-table">
        <caption className="sr-only">各领域符合要求的指标数，按年度</caption>
        <thead>
          <tr>
            <th scope="col">领域</th>
            {heat.years.slice(0, -1).map((one) => (
              <th key={one} scope="col" className="num">
                {one}
              </th>
            ))}
            <th scope="col" className="num">
              <b>{year}</b>
            </th>
            <th scope="col" className="db-composition">
              构成
            </th>
            <th scope="col" className="num">
              全部
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Door href={door({ kind: line.kind, domain: line.id })}>{line.name}</Door>
              </th>
              <YearCells
                domain={ofDomain.get(line.id)}
                href={(of) => door({ kind: line.kind, domain: line.id, status: good }, of)}
              />
              <td className="db-composition">
                <StatusStack counts={line.counts} />
              </td>
              <td className="num">
                <Door href={door({ kind: line.kind, domain: line.id })}>{line.all}</Door>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">符合要求合计</th>
            {heat.columns.map(({ year: of, families }) => (
              <td key={of} className="num">
                <Door href={door({ status: good }, of)}>{families.good}</Door>
              </td>
            ))}
            <td className="db-composition" />
            <td className="num">
              <Door href={door({})}>{lines.reduce((sum, { all }) => sum + all, 0)}</Door>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type CellsProps = { domain: HeatDomain | undefined; href: (year: number) => string };

function YearCells({ domain, href }: CellsProps) {
  return domain?.columns.map(({ year, families }) => (
    <td key={year} className="num">
      {families.good === 0 ? (
        <span className="db-zero">0</span>
      ) : (
        <Door href={href(year)}>{families.good}</Door>
      )}
    </td>
  ));
}
