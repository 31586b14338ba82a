import type { PlanIndicatorItem, ReferenceItem } from '@/lib/view/plans/plan-indicators';

type Props = Pick<PlanIndicatorItem, 'target' | 'history' | 'reference'> & {
  /** How many parts are scored in its place; 0 when it is scored itself. */
  parts: number;
};

/** The target as printed, and below it how it is read. */
export function TargetCell({ target, history, reference, parts }: Props) {
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
      {reference && parts === 0 && <Reference reference={reference} />}
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

/** What the target is compared with; without it there is no verdict. */
function Reference({ reference: { linked } }: { reference: ReferenceItem }) {
  if (!linked) {
    return (
      <p className="target-open">
        <span className="text-ink-2">未关联参照</span>
        <span className="hint block">关联前不能评价。</span>
      </p>
    );
  }
  return (
    <p className="hint">
      参照：{linked.label}
      {linked.retired && '（已停用，请改换）'}
    </p>
  );
}
