import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { STATUS_ORDER } from '@/lib/view/status';
import { heatClass } from './heat-cells';

/** What each shape of a cell stands for. */
export function ShapeLegend() {
  return (
    <ul className="heat-legend" aria-label="图例">
      {STATUS_ORDER.map((status) => (
        <li key={status}>
          <span className={heatClass(status)} aria-hidden="true" />
          {STATUS_LABELS[status]}
        </li>
      ))}
    </ul>
  );
}
