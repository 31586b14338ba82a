import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { StatusBadge } from '@/components/ui/status-badge';
import type { ApartDistrict } from '@/lib/domain/comparison/split-comparable';
import type { DotPlot } from '@/lib/view/compare/dot-plot';
import { remarksOf } from '@/lib/view/compare/figure';
import { reasonText } from '@/lib/view/compare/words';
import { indicatorHref } from '@/lib/view/indicators/filters';

type Props = { plot: DotPlot; year: number };

/** The districts compared, with a door to each, and what to know about each value. */
export function RankingTable({ plot: { rows, unit, averages }, year }: Props) {
  return (
    <div className="overflow-x-auto" role="region" aria-label="各区县数值与位次" tabIndex={0}>
      <table className="data-table ranking-table">
        <caption className="sr-only">各区县数值与位次</caption>
        <thead>
          <tr>
            <th scope="col">区县</th>
            <th scope="col" className="num">
              数值{unit && `（${unit}）`}
            </th>
            <th scope="col" className="num">
              95% 区间
            </th>
            <th scope="col">位次</th>
            <th scope="col">自己的目标</th>
            <th scope="col">当前状态</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className={row.isOwn ? 'plot-own' : undefined}>
              <th scope="row">
                <Door href={indicatorHref(row.code, year, row.indicatorId)}>{row.name}</Door>
              </th>
              <td className="num">
                {row.text}
                {row.counts && <span className="hint block">{row.counts}</span>}
              </td>
              <td className="num">{row.interval ? `${row.interval.low}—${row.interval.high}` : '—'}</td>
              <td className="whitespace-nowrap">{row.rank ?? '—'}</td>
              <td>{row.target}</td>
              <td>
                <StatusBadge status={row.status} nearlyMet={row.nearlyMet} />
              </td>
              <td className="ranking-remarks">
                {row.demonstration && <DemoTag />}
                {remarksOf({ ...row, demonstration: false }).map((remark) => (
                  <span key={remark} className="tag">
                    {remark}
                  </span>
                ))}
              </td>
            </tr>
          ))}
          {averages.map(({ city, districts, text }) => (
            <tr key={city} className="ranking-average">
              <th scope="row">
                {city} {districts} 个区县平均
              </th>
              <td colSpan={6}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who is not compared, and why: nobody is silently left out. */
export function ApartList({ apart, year }: { apart: readonly ApartDistrict[]; year: number }) {
  if (apart.length === 0) return null;
  return (
    <section className="card compare-card">
      <h2>没有参加比较的区县</h2>
      <ul className="apart-list">
        {apart.map(({ district, row, reason }) => (
          <li key={district.code}>
            {row ? (
              <Door href={indicatorHref(district.code, year, row.id)}>{district.name}</Door>
            ) : (
              <span>{district.name}</span>
            )}
            <span>{reasonText(reason)}</span>
            {row && <StatusBadge status={row.status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
