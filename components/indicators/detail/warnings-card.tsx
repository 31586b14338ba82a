import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { WarningMark } from '@/components/ui/warning-mark';
import type { RaisedWarning } from '@/lib/domain/reading/monitored-indicator';
import { reasonStateOf } from '@/lib/domain/review/warning-reason';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { daysBetween, formatDay } from '@/lib/view/format-date';
import { LEVEL_NAMES } from '@/lib/view/status';
import { REASON_STATE_LABELS, toShownReason } from '@/lib/view/warning-reasons';

type Props = {
  warnings: readonly RaisedWarning[];
  today: Date;
  /** Where the reader explains them; null for those who only read. */
  explainHref: string | null;
};

/** Every warning of the year: level, kind, reason, since when, and what the department said about it. */
export function WarningsCard({ warnings, today, explainHref }: Props) {
  if (warnings.length === 0) return null;
  return (
    <section className="card">
      <h2>预警</h2>
      <ul className="warning-list">
        {warnings.map((warning) => (
          <li key={warning.type}>
            <WarningMark level={warning.level}>
              {`${WARNING_LABELS[warning.type]}（${LEVEL_NAMES[warning.level]}）`}
            </WarningMark>
            <p>{warning.message}</p>
            <p className="hint">
              自 {formatDay(warning.since)} 起{waited(warning.since, today)}
            </p>
            <Reason warning={warning} explainHref={explainHref} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ warning, explainHref }: { warning: RaisedWarning; explainHref: string | null }) {
  const state = reasonStateOf(warning);
  if (!state) return null;
  const reason = warning.reason && toShownReason(warning.reason);
  return (
    <p>
      原因说明：
      {reason && (
        <>
          {reason.text}
          <span className="hint">
            （{reason.signed}）{reason.demonstration && <DemoTag />}{' '}
          </span>
        </>
      )}
      {state !== 'given' && <span className="tag">{REASON_STATE_LABELS[state]}</span>}
      {state !== 'given' && explainHref && (
        <>
          {' '}
          <Door className="link underline no-print" href={explainHref}>
            去说明
          </Door>
        </>
      )}
    </p>
  );
}

/** ，已 12 天 – nothing on the day itself. */
function waited(since: Date | string, today: Date): string {
  const days = daysBetween(since, today);
  return days > 0 ? `，已 ${days} 天` : '';
}
