import './reading-history.css';
import type { FileStep } from '@/lib/view/attachments';
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

export type ReadingHistoryProps = {
  unit: string;
  steps: readonly HistoryStep[];
  /** Files added and taken away, told in between. */
  files?: readonly FileStep[];
};

/** Who changed a reading, when, from what to what, and why; newest first. */
export function ReadingHistory({ unit, steps, files = [] }: ReadingHistoryProps) {
  if (steps.length + files.length === 0)
    return <p className="hint">还没有可以查看的修改记录，审核通过后显示。</p>;
  const told = [
    ...steps.map((step) => ({
      key: String(step.version),
      at: step.at,
      item: <Step unit={unit} step={step} />,
    })),
    ...files.map((file) => ({ key: file.key, at: file.at, item: <File file={file} /> })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="history">
      {told.map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ol>
  );
}

function Step({ unit, step }: { unit: string; step: HistoryStep }) {
  return (
    <>
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
    </>
  );
}

function File({ file }: { file: FileStep }) {
  return (
    <>
      <p className="history-head">
        <strong>{file.act}</strong>
        <span>{file.actor}</span>
        <time dateTime={file.at}>{formatDayTime(file.at)}</time>
      </p>
      <p className="history-why">{file.fileName}</p>
      {file.reason && <p className="history-why">原因：{file.reason}</p>}
    </>
  );
}
