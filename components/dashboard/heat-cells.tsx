import '@/components/ui/status.css';
import './heat.css';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import type { HeatCell } from '@/lib/view/dashboard/heat';
import { STATUS_FAMILY } from '@/lib/view/status';

/** One year's verdict: colour of its family, shape of its own. */
export function heatClass(status: HeatCell['status']): string {
  return `heat heat-${STATUS_FAMILY[status]} shape-${status}`;
}

/** The years of one indicator in a row, read out as one sentence. */
export function HeatCells({ cells }: { cells: readonly HeatCell[] }) {
  const label = cells.map(({ year, status }) => `${year} 年${STATUS_LABELS[status]}`).join('，');
  return (
    <span className="heat-line" role="img" aria-label={label} title={label}>
      {cells.map(({ year, status }) => (
        <span key={year} className={heatClass(status)} />
      ))}
    </span>
  );
}
