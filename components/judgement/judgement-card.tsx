'use client';

import './judgement.css';
import type { JudgementCard as Card } from '@/lib/view/judgement';
import type { JudgementActions } from './judgement-actions';
import { JudgementSteps } from './judgement-steps';
import { JudgementWords } from './judgement-words';
import { useJudgementDialogs } from './use-judgement-dialogs';

type Props = {
  card: Card;
  district: string;
  year: number;
  /** Null for those who only read. */
  actions: JudgementActions | null;
};

/** 研判: the question, what was signed for the year and by whom, earlier years, and every change. */
export function JudgementCard({ card, district, year, actions }: Props) {
  const { target, current, earlier, steps } = card;
  const { open, notice, dialog } = useJudgementDialogs(district, actions);
  return (
    <section className="card" aria-labelledby="judgement-title">
      <div className="judgement-head">
        <h2 id="judgement-title">研判</h2>
        {target && actions && <JudgementSteps target={target} onStep={open} />}
      </div>
      <div role="status">{notice && <p className="form-done my-2">{notice}</p>}</div>
      {target && (
        <>
          <p className="mt-1">{target.question}</p>
          {current ? (
            <div className="mt-2">
              <p className="judgement-verdict">
                {year} 年{current.label}
              </p>
              <JudgementWords record={current} bare />
            </div>
          ) : (
            <p className="hint mt-1">
              {year} 年待研判，由妇儿工委办签署{target.archived && '（该年度已归档，可以补签）'}。
            </p>
          )}
        </>
      )}
      {earlier.length > 0 && (
        <ul className="judgement-list" aria-label="历年研判">
          {earlier.map((record) => (
            <li key={record.year}>
              <b>
                {record.year} 年{record.label}
              </b>
              <JudgementWords record={record} bare />
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <details className="mt-3">
          <summary className="text-ink-2">修改记录 {steps.length} 条</summary>
          <ol className="judgement-list">
            {steps.map(({ key, head, text, before, reason }) => (
              <li key={key}>
                {text}
                {reason && <span className="block">原因：{reason}</span>}
                {before && <span className="hint block">{before}</span>}
                <span className="hint block">{head}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {dialog}
    </section>
  );
}
