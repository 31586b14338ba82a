import type { Status } from '@/lib/domain/scoring/assessment';
import { STATUS_ORDER } from '@/lib/view/status';

/** All statuses of a group as one thin bar; the figures stand beside it. */
export function StatusStack({ counts }: { counts: Record<Status, number> }) {
  return (
    <span className="stack" aria-hidden="true">
      {STATUS_ORDER.filter((status) => counts[status] > 0).map((status) => (
        <span key={status} className={`fill-${status}`} style={{ flex: counts[status] }} />
      ))}
    </span>
  );
}
