import './reading-history.css';
import { formatDayTime } from '@/lib/view/format-date';

/** One step of a reading's history, in words; `from` and `to` null when the value did not change. */
export type HistoryStep = {
  version: number;
  act: string;
  actor: string;
  at: string;
  from: string | null;
  to: string | null;
  state: string;
  reason: string | null;
  note: string | null;
};

export type ReadingHistoryProps = { unit: string; steps: readonly HistoryStep[] };

/** Who changed a reading, when, from what to what, and why; newest first. */
export function ReadingHistory({ unit, steps }: ReadingHistoryProps) {
  if (steps.length === 0) return <p className="hint">还没有可以查看的修改记录，审核通过后显示。</p>;
  return (
    <ol className="history">
      {steps.map((step) => (
        <li key={step.version}>
          <p className="history-head">
            <strong>{step.act}</strong>
            <span>{step.actor}</span>
            <time dateTime={step.at}>{formatDayTime(step.at)}</time>
            <span className="tag">{step.state}</span>
          </p>
          {step.to !== null && (
            <p>
              <span className="history-from">{step.from}</span>
              <span aria-label="改为"> → </span>
              <strong>{step.to}</strong>
              {unit && <span className="hint ml-1">{unit}</span>}
            </p>
          )}
          {step.reason && <p className="history-why">原因：{step.reason}</p>}
          {step.note && <p className="history-why">说明：{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}
