import '../review/reading-history.css';
import { formatDayTime } from '@/lib/view/format-date';
import type { NarrativeStepView } from '@/lib/view/narratives/narrative-view';

/** Who did what to a document and its files, newest first. */
export function NarrativeSteps({ steps }: { steps: readonly NarrativeStepView[] }) {
  return (
    <details className="narrative-steps no-print">
      <summary className="text-ink-2">办理记录 {steps.length} 条</summary>
      <ol className="history">
        {steps.map(({ key, act, actor, at, reason, fileName }) => (
          <li key={key}>
            <p className="history-head">
              <strong>{act}</strong>
              <span>{actor}</span>
              <time dateTime={at}>{formatDayTime(at)}</time>
            </p>
            {fileName && <p className="history-why">{fileName}</p>}
            {reason && <p className="history-why">原因：{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
