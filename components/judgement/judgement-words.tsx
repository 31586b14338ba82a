import './judgement.css';
import type { JudgementRecord } from '@/lib/view/judgement';
import { DemoTag } from '../ui/demo-tag';

/** Reason, evidence and signature of a verdict; the verdict itself where it is not said beside it. */
export function JudgementWords({ record, bare = false }: { record: JudgementRecord; bare?: boolean }) {
  return (
    <div className="judgement-words">
      {!bare && <p className="judgement-verdict">{record.label}</p>}
      <p>{record.reason}</p>
      <p>
        <span className="text-ink-3">依据材料：</span>
        {record.evidence || '未填写'}
      </p>
      <p className="hint">
        {record.signed} {record.demonstration && <DemoTag />}
      </p>
    </div>
  );
}
