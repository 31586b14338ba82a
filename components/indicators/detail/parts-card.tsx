import { ConfirmTag } from '@/components/ui/confirm-tag';
import { Door } from '@/components/ui/door';
import { Sparkline } from '@/components/ui/sparkline';
import { StatusBadge } from '@/components/ui/status-badge';
import type { IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { composePartRows, PART_SPARK, type PartRow } from '@/lib/view/indicators/part-rows';

type Props = { indicator: IndicatorDetail; district: string; year: number };

/** 分项: what the row is split into, each a door to its own page. */
export function PartsCard({ indicator, district, year }: Props) {
  const rows = composePartRows(indicator);
  if (rows.length === 0) return null;
  return (
    <section className="card">
      <h2>分项</h2>
      <ul className="part-list">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="part-name">
              {row.serial && <span className="hint">{row.serial} </span>}
              <Door href={indicatorHref(district, year, row.id)}>{row.name}</Door>
              {row.isRetired && <span className="tag">已停用</span>}
              {row.unconfirmed && !row.isRetired && <ConfirmTag />}
              <span className="hint block">目标 {row.target ?? '未定'}</span>
            </p>
            <Value row={row} year={year} />
            {row.spark && <Sparkline shape={row.spark} {...PART_SPARK} label={`${row.name}走势`} />}
            {row.status && !row.isRetired && <StatusBadge status={row.status} nearlyMet={row.nearlyMet} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({ row: { value, valueYear }, year }: { row: PartRow; year: number }) {
  if (value === null) return <p className="part-value hint">无数据</p>;
  return (
    <p className="part-value">
      {value}
      <span className={valueYear === year ? 'hint' : 'list-old'}>{valueYear}</span>
    </p>
  );
}
