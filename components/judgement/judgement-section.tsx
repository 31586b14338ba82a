'use client';

import './judgement.css';
import { indicatorHref } from '@/lib/view/indicators/filters';
import type { JudgementRow } from '@/lib/view/judgement';
import { Door } from '../ui/door';
import type { JudgementActions } from './judgement-actions';
import { JudgementSteps } from './judgement-steps';
import { JudgementWords } from './judgement-words';
import { useJudgementDialogs } from './use-judgement-dialogs';

type Props = {
  place: { districtId: string; year: number };
  rows: readonly JudgementRow[];
  /** Null while the year has no round. */
  actions: JudgementActions | null;
};

/** The office's 研判 of a year: what waits for a signature, and below it what is signed. */
export function JudgementSection({ place: { districtId, year }, rows, actions }: Props) {
  const { open, notice, dialog } = useJudgementDialogs(districtId, actions);
  const waiting = rows.filter(({ current }) => !current);
  const signed = rows.filter(({ current }) => current);
  const item = (row: JudgementRow) => (
    <li key={row.indicatorId} className="judgement-item">
      <div className="min-w-0">
        <p>
          <Door href={indicatorHref(districtId, year, row.indicatorId)} className="door font-semibold">
            {row.serial && <span className="judgement-serial">{row.serial}</span>}
            {row.name}
          </Door>
        </p>
        <p className="hint">
          {[`目标 ${row.targetText}`, row.value && `${year} 年 ${row.value}`, row.department]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {row.current && <JudgementWords record={row.current} />}
      </div>
      {actions && <JudgementSteps target={row} onStep={open} />}
    </li>
  );
  return (
    <section className="card mt-4" id="judgements" aria-labelledby="judgements-title">
      <h2 id="judgements-title">待研判{waiting.length > 0 && ` ${waiting.length} 项`}</h2>
      <p className="hint">目标没有量化口径，由妇儿工委办研判并签署；签署前不作结论。</p>
      <div role="status">{notice && <p className="form-done my-2">{notice}</p>}</div>
      {waiting.length > 0 ? (
        <ul className="mt-1">{waiting.map(item)}</ul>
      ) : (
        <p className="mt-2 text-ink-2">
          {year} 年需要研判的 {rows.length} 项均已签署。
        </p>
      )}
      {signed.length > 0 && (
        <details className="mt-2">
          <summary className="text-ink-2">已签署 {signed.length} 项</summary>
          <ul>{signed.map(item)}</ul>
        </details>
      )}
      {dialog}
    </section>
  );
}
