import { WarningMark } from '@/components/ui/warning-mark';
import type { RaisedWarning } from '@/lib/domain/reading/monitored-indicator';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { daysBetween, formatDay } from '@/lib/view/format-date';
import { LEVEL_NAMES } from '@/lib/view/status';

/** Every warning of the year: level, kind, reason, and since when. */
export function WarningsCard({ warnings, today }: { warnings: readonly RaisedWarning[]; today: Date }) {
  if (warnings.length === 0) return null;
  return (
    <section className="card">
      <h2>预警</h2>
      <ul className="warning-list">
        {warnings.map(({ type, level, message, since }) => (
          <li key={type}>
            <WarningMark level={level}>{`${WARNING_LABELS[type]}（${LEVEL_NAMES[level]}）`}</WarningMark>
            <p>{message}</p>
            <p className="hint">
              自 {formatDay(since)} 起{waited(since, today)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** ，已 12 天 – nothing on the day itself. */
function waited(since: Date | string, today: Date): string {
  const days = daysBetween(since, today);
  return days > 0 ? `，已 ${days} 天` : '';
}
