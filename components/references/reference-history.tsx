import { formatDayTime } from '@/lib/view/format-date';
import { changeText } from '@/lib/view/references/reference-table';

export type HistoryEntry = {
  id: string;
  name: string;
  year: number;
  before: string | null;
  after: string | null;
  source: string | null;
  reason: string | null;
  actor: string;
  at: string;
};

/** Every change of a value, newest first. */
export function ReferenceHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="card mt-5">
      <details>
        <summary>
          <h2 className="inline">修改记录</h2> <span className="hint">最近 {entries.length} 次</span>
        </summary>
        <ol className="plain-list mt-2">
          {entries.map((entry) => (
            <li key={entry.id}>
              <p>{changeText(entry)}</p>
              <p className="hint">
                {[
                  `${entry.actor} ${formatDayTime(entry.at)}`,
                  entry.source && `来源：${entry.source}`,
                  entry.reason && `原因：${entry.reason}`,
                ]
                  .filter(Boolean)
                  .join('；')}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
