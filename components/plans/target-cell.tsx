import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';

type Props = Pick<PlanIndicatorItem, 'target' | 'history'> & {
  /** How many parts are scored in its place; 0 when it is scored itself. */
  parts: number;
};

/** The target as printed, and below it how it is read. */
export function TargetCell({ target, history, parts }: Props) {
  if (!target) return <p className="hint">未列目标值</p>;
  const { text, words, state, confirmation, notes } = target;
  return (
    <div>
      <p>
        <span className="target-print">{text}</span>
      </p>
      {parts > 0 ? (
        <p className="text-ink-2">已拆为 {parts} 个分项，全部达标才算达标</p>
      ) : (
        <div className={state === 'open' ? 'target-open' : undefined}>
          <p className="text-ink-2">{words}</p>
          {state === 'open' &&
            notes.map((note) => (
              <p key={note} className="hint">
                {note}
              </p>
            ))}
          {confirmation && <p className="hint">{confirmation}</p>}
        </div>
      )}
      {history.length > 0 && (
        <details className="mt-1">
          <summary className="hint">修订记录 {history.length} 条</summary>
          <ol className="history-list hint">
            {history.map(({ when, text: printed, words: read, why }, index) => (
              <li key={index}>
                {when}：“{printed}”，{read}
                {why && <span className="block">{why}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
