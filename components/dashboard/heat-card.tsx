import './heat.css';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { WarningMark } from '@/components/ui/warning-mark';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import type { Heat, HeatDomain, HeatRow } from '@/lib/view/dashboard/heat';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
import type { DashboardPlace } from './dashboard-place';
import { heatClass } from './heat-cells';
import { ShapeLegend } from './shape-legend';

type Props = DashboardPlace & { heat: Heat };

/** With more columns than these a year is written with its last two digits. */
const LONG_YEARS = 6;

/** 指标 × 年度: every indicator's verdicts over the years, by domain, those in danger first. */
export function HeatCard({ heat, ...place }: Props) {
  return (
    <section className="card db-heat" aria-labelledby="heat-title">
      <h2 id="heat-title">{finding(heat)}</h2>
      <ShapeLegend />
      <div className="heat-columns">
        {heat.domains.map((domain) => (
          <Domain key={domain.id} domain={domain} years={heat.years} {...place} />
        ))}
      </div>
    </section>
  );
}

function finding({ columns }: Heat): string {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || first === last) return '每项指标一行，每年一格';
  const [from, to] = [first.families.good, last.families.good];
  if (from === to) return `${first.year} 年以来，符合要求的指标保持在 ${to} 项`;
  return `${first.year} 年以来，符合要求的指标由 ${from} 项${to > from ? '增至' : '减至'} ${to} 项`;
}

type DomainProps = DashboardPlace & { domain: HeatDomain; years: readonly number[] };

function Domain({ domain, years, district, year, scope }: DomainProps) {
  return (
    <table className="heat-table">
      <thead>
        <tr>
          <th scope="col">
            <Door href={listHref(district, year, { ...scope, kind: domain.kind, domain: domain.id })}>
              {domain.name}
            </Door>
          </th>
          {years.map((one) => (
            <th key={one} scope="col" className="heat-year">
              <abbr title={`${one} 年`}>{years.length > LONG_YEARS ? String(one).slice(2) : one}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {domain.rows.map((row) => (
          <Row key={row.id} row={row} href={indicatorHref(district, year, row.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, href }: { row: HeatRow; href: string }) {
  return (
    <tr>
      <th scope="row">
        <span className="heat-name">
          {row.level && <WarningMark level={row.level} />}
          <Door className="door db-name" href={href} title={row.name}>
            {row.name}
          </Door>
        </span>
      </th>
      {row.cells.map(({ year, status }) => (
        <td key={year}>
          <span className={heatClass(status)}>
            <span className="sr-only">{STATUS_LABELS[status]}</span>
          </span>
        </td>
      ))}
    </tr>
  );
}
