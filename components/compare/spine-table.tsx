import { StaticDoor } from '@/components/ui/static-door';
import { StatusBadge } from '@/components/ui/status-badge';
import { comparedIndicatorHref, type CompareFilters } from '@/lib/view/compare/address';
import type { SpineChart, SpineRow } from '@/lib/view/compare/spine';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { STATUS_FAMILY } from '@/lib/view/status';
import { DataMarks } from './data-marks';

type Props = {
  chart: SpineChart;
  district: { code: string; name: string };
  year: number;
  filters: CompareFilters;
};

/** Where the district stands among the others, a row an indicator. A static fragment: no hooks inside. */
export function SpineTable({ chart, district, year, filters }: Props) {
  return (
    <section className="card compare-card">
      <p className="compare-finding">
        {chart.finding} <DataMarks preliminary={chart.preliminary} demonstration={chart.demonstration} />
      </p>
      {chart.rows > 0 && (
        <>
          <p className="hint">
            右侧为好。中线是各区县的中位数，灰条从最差到最好，空心点是其他区县，横线是 95%
            置信区间；目标不在图中。 数据来源：各区县 {year} 年已审核的监测值。
          </p>
          <table className="data-table spine-table">
            <caption className="sr-only">
              {year} 年{district.name}在各区县中的位置
            </caption>
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col" className="num">
                  本区县
                </th>
                <th scope="col">当前状态</th>
                <th scope="col" className="num spine-wide">
                  最差
                </th>
                <th scope="col" className="spine-axis">
                  <span>差</span>
                  <span>中位数</span>
                  <span>好</span>
                </th>
                <th scope="col" className="num spine-wide">
                  最好
                </th>
                <th scope="col">位次</th>
              </tr>
            </thead>
            {chart.groups.map(({ key, domain, kind, lines }) => (
              <tbody key={key}>
                <tr className="compare-group">
                  <th scope="rowgroup" colSpan={7}>
                    {domain}
                    <span className="hint">　{KIND_TITLES[kind]}</span>
                  </th>
                </tr>
                {lines.map((row) => (
                  <Row key={row.key} {...{ row, chart, district, year, filters }} />
                ))}
              </tbody>
            ))}
          </table>
        </>
      )}
      <Gaps gaps={chart.gaps} />
    </section>
  );
}

type RowProps = Props & { row: SpineRow };

function Row({ row, chart, district, year, filters }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <StaticDoor href={comparedIndicatorHref(district.code, year, row.key, filters)}>
          {row.name}
        </StaticDoor>
        {row.unit && <span className="hint">　{row.unit}</span>}
      </th>
      <td className="num spine-value">
        <StaticDoor href={indicatorHref(district.code, year, row.indicatorId)}>{row.text}</StaticDoor>
        {chart.preliminary === 'some' && row.preliminary && <span className="hint block">初步数</span>}
        {chart.demonstration === 'some' && row.demonstration && <span className="hint block">演示数据</span>}
      </td>
      <td className="spine-status">
        <StatusBadge status={row.status} />
      </td>
      <td className="num spine-wide">{row.worst}</td>
      <td className="spine-picture">
        <Track row={row} />
      </td>
      <td className="num spine-wide">{row.best}</td>
      <td className="spine-rank">
        {row.rank}
        <span className="hint">　共 {row.districts}</span>
      </td>
    </tr>
  );
}

/** Places are per cent, so that the picture is drawn for whatever width it has. */
function Track({ row }: { row: SpineRow }) {
  const { at, range, interval, others, status, label } = row;
  return (
    <div className="spine-track" role="img" aria-label={label}>
      <svg width="100%" height="26" aria-hidden="true">
        <rect
          className="spine-range"
          x={`${range.from}%`}
          width={`${Math.max(0, range.to - range.from)}%`}
          y="8"
          height="10"
        />
        <line className="spine-median" x1="50%" x2="50%" y1="2" y2="24" />
        {others.map(({ code, at: place }) => (
          <circle key={code} className="spine-other" cx={`${place}%`} cy="13" r="4" />
        ))}
        {interval && (
          <line className="plot-whisker" x1={`${interval.from}%`} x2={`${interval.to}%`} y1="13" y2="13" />
        )}
      </svg>
      <span
        className={`key plot-dot shape-${status} family-${STATUS_FAMILY[status]}`}
        style={{ left: `${at}%` }}
      />
    </div>
  );
}

function Gaps({ gaps }: Pick<SpineChart, 'gaps'>) {
  if (gaps.length === 0) return null;
  const count = gaps.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <details className="compare-more">
      <summary>未画出的 {count} 项</summary>
      <ul>
        {gaps.map(({ reason, names }) => (
          <li key={reason}>
            <b>
              {reason}（{names.length} 项）：
            </b>
            {names.join('、')}
          </li>
        ))}
      </ul>
    </details>
  );
}
