'use client';

import { useState } from 'react';
import { CATEGORY_LABELS } from '@/lib/domain/reading/dimension';
import { Dialog } from '../ui/dialog';
import { FormProblem } from '../ui/form-field';
import { focusCell } from './move-in-grid';
import { QuestionAnswer } from './question-answer';
import type { LiveRow } from './live-row';
import type { Answer, Answers } from './use-entry-work';

type Props = {
  open: boolean;
  /** Rows that can be written now, as far as the filters show them. */
  rows: readonly LiveRow[];
  /** How many filled rows the filters leave out. */
  elsewhere: number;
  busy: boolean;
  /** Why the last submission did not go through; the foot of the sheet is covered by the dialog. */
  problem: string | null;
  onClose: () => void;
  onSubmit: (rows: LiveRow[], answers: Answers) => void;
};

/** The check before submitting: what is wrong, what needs a word, what is missing, and what will go. */
export function SubmitDialog({ open, rows, elsewhere, busy, problem, onClose, onSubmit }: Props) {
  const [answers, setAnswers] = useState<Answers>({});
  const wrong = rows.filter(({ findings }) => findings.errors.length > 0);
  const unsaved = rows.filter(({ dirty, findings }) => dirty && findings.errors.length === 0);
  const ready = rows.filter(
    ({ findings, dirty }) => findings.filled && findings.errors.length === 0 && !dirty,
  );
  const asked = ready.filter(({ findings }) => findings.questions.length > 0);
  const missing = rows.filter(({ findings }) => !findings.filled);
  const answerOf = (live: LiveRow): Answer =>
    answers[keyOf(live)] ?? { confirmed: [], reason: live.row.saved.overrideReason };
  const unanswered = asked.filter((live) => !isAnswered(live, answerOf(live)));
  const send = () => {
    const going = ready.filter((live) => isAnswered(live, answerOf(live)));
    onSubmit(going, Object.fromEntries(going.map((live) => [live.row.indicatorId, answerOf(live)])));
  };
  const count = ready.length - unanswered.length;
  const goTo = ({ row, findings }: LiveRow) => {
    const column = (findings.errors[0] ?? findings.questions[0])?.field ?? 'value';
    onClose();
    setTimeout(() => focusCell(row.indicatorId, column), 0);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="检查并提交"
      wide
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            继续填写
          </button>
          <button type="button" className="btn btn-main" disabled={count === 0 || busy} onClick={send}>
            {busy ? '正在提交…' : `提交 ${count} 项`}
          </button>
        </>
      }
    >
      <FormProblem message={problem ?? undefined} />
      <p className="mb-3">
        {summarise(ready.length, unanswered.length, wrong.length + unsaved.length, missing.length)}
      </p>
      {elsewhere > 0 && (
        <p className="hint mb-3">当前筛选之外还有 {elsewhere} 项已填未提交，取消筛选后可一并提交。</p>
      )}
      {asked.length > 0 && (
        <section className="submit-part">
          <h3>请核对（{asked.length} 项）</h3>
          <ul>
            {asked.map((live) => (
              <QuestionAnswer
                key={live.row.indicatorId}
                live={live}
                answer={answerOf(live)}
                onAnswer={(answer) => setAnswers({ ...answers, [keyOf(live)]: answer })}
                onGo={() => goTo(live)}
              />
            ))}
          </ul>
        </section>
      )}
      <RowList
        title="将提交"
        folded
        rows={ready.filter((live) => !unanswered.includes(live))}
        onGo={goTo}
        detail={valueOf}
      />
      <RowList
        title="有误，本次不提交"
        rows={wrong}
        onGo={goTo}
        detail={(live) => live.findings.errors[0]?.message}
      />
      <RowList title="未能保存，本次不提交" rows={unsaved} onGo={goTo} />
      <RowList title="还没有填" folded={missing.length > MOST_UNFOLDED} rows={missing} onGo={goTo} />
    </Dialog>
  );
}

/** An answer is for the value it was given for: a changed value is asked about anew. */
const keyOf = ({ row, texts }: LiveRow): string =>
  [row.indicatorId, texts.numerator, texts.denominator, texts.value].join('|');

function isAnswered({ findings }: LiveRow, { confirmed, reason }: Answer): boolean {
  if (reason && reason.trim().length >= 2) return true;
  return findings.questions.every(({ answer, code }) => answer === 'confirm' && confirmed.includes(code));
}

function summarise(ready: number, unanswered: number, wrong: number, missing: number): string {
  if (ready === 0 && wrong === 0) return '没有可提交的内容，请先填写数值。';
  const parts = [
    `${ready - unanswered} 项可以提交`,
    unanswered > 0 && `${unanswered} 项需要先确认或说明原因`,
    wrong > 0 && `${wrong} 项有误或未保存`,
    missing > 0 && `${missing} 项未填，填好后可再次提交`,
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}

/** 95.12 %，男 45 人 */
function valueOf({ row, texts, findings }: LiveRow): string {
  const parts = texts.parts.map(
    ({ category, value, numerator, denominator }) =>
      `${CATEGORY_LABELS[category]} ${numerator && denominator ? `${numerator}/${denominator}` : value}`,
  );
  return [`${findings.derived ?? texts.value}${row.unit && ` ${row.unit}`}`, ...parts].join('，');
}

/** A longer list is opened by whoever wants to read it. */
const MOST_UNFOLDED = 12;

type RowListProps = {
  title: string;
  folded?: boolean;
  rows: readonly LiveRow[];
  detail?: (live: LiveRow) => string | undefined;
  onGo: (live: LiveRow) => void;
};

function RowList({ title, folded = false, rows, detail, onGo }: RowListProps) {
  if (rows.length === 0) return null;
  return (
    <details className="submit-part" open={!folded}>
      <summary>
        {title}（{rows.length} 项）
      </summary>
      <ul>
        {rows.map((live) => (
          <li key={live.row.indicatorId}>
            <button type="button" className="entry-link" onClick={() => onGo(live)}>
              {live.row.name}
            </button>
            {detail && <span className="hint ml-2">{detail(live)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
