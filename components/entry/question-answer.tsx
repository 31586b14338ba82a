'use client';

import { useId } from 'react';
import type { LiveRow } from './live-row';
import type { Answer } from './use-entry-work';

type Props = {
  live: LiveRow;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  onGo: () => void;
};

/** A value the checks doubt: correct it, tick that it is right, or say why it is as it is. */
export function QuestionAnswer({ live, answer, onAnswer, onGo }: Props) {
  const reasonId = useId();
  const { row, texts, findings } = live;
  const explain = findings.questions.filter((question) => question.answer === 'explain');
  const confirm = findings.questions.filter((question) => question.answer === 'confirm');
  return (
    <li className="submit-question">
      <p>
        <button type="button" className="entry-link" onClick={onGo}>
          {row.name}
        </button>
        <strong className="ml-2">
          {findings.derived ?? texts.value} {row.unit}
        </strong>
      </p>
      {explain.length > 0 && (
        <>
          <label htmlFor={reasonId} className="submit-ask">
            {explain.map(({ message }) => message).join('')}数值无误的，请说明原因（至少 2 个字）：
          </label>
          <input
            id={reasonId}
            className="field w-full"
            maxLength={500}
            value={answer.reason ?? ''}
            onChange={(event) => onAnswer({ ...answer, reason: event.currentTarget.value })}
          />
        </>
      )}
      {confirm.map(({ code, message, part }) => (
        <label key={`${code} ${part ?? ''}`} className="submit-tick">
          <input
            type="checkbox"
            checked={answer.confirmed.includes(code)}
            onChange={(event) =>
              onAnswer({
                ...answer,
                confirmed: event.currentTarget.checked
                  ? [...answer.confirmed, code]
                  : answer.confirmed.filter((known) => known !== code),
              })
            }
          />
          <span>{message}勾选表示保留。</span>
        </label>
      ))}
    </li>
  );
}
