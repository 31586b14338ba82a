'use client';

import { useState } from 'react';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import { isReturnedCell } from '@/lib/view/returned-cell';
import { AttachmentButton } from '../attachments/attachment-button';
import { CommentsButton } from '../comments/comments-button';
import { ConflictNotice } from './conflict-notice';
import type { RowHandlers } from './row-handlers';
import type { LiveRow } from './live-row';
import { RowHints } from './row-hints';
import type { Conflict } from './sheet-state';

type Props = {
  live: LiveRow;
  conflict: Conflict | undefined;
  refusal: string | undefined;
  canCorrect: boolean;
  canReturn: boolean;
  hintsId: string;
  handlers: RowHandlers;
};

/** 提示与说明 of a row: whose it is, what the checks say, the note, its state and what can be done. */
export function RowRemarks({ live, conflict, refusal, canCorrect, canReturn, hintsId, handlers }: Props) {
  const [noting, setNoting] = useState(false);
  const { row, texts, open } = live;
  const { indicatorId } = row;
  const named = isReturnedCell(row.saved, 'note');
  return (
    <>
      {row.barred ? (
        <p className="hint">{row.barred}</p>
      ) : (
        <>
          {conflict && <ConflictNotice live={live} conflict={conflict} onKeep={handlers.keep} />}
          <RowHints id={hintsId} live={live} refusal={refusal} onAccept={handlers.accept} />
        </>
      )}
      {open && (noting || texts.note || named) ? (
        <input
          className={`entry-note${named ? ' entry-note-returned' : ''}`}
          aria-describedby={named ? hintsId : undefined}
          aria-label={`${row.name}，说明`}
          placeholder="说明"
          maxLength={500}
          autoFocus={noting}
          value={texts.note}
          onChange={(event) =>
            handlers.type({ indicatorId, part: null, field: 'note' }, event.currentTarget.value)
          }
          onBlur={() => setNoting(false)}
        />
      ) : (
        texts.note && <p className="entry-note-text">{texts.note}</p>
      )}
      <div className="entry-row-foot">
        <RowState live={live} />
        {!open && row.changedSince && (
          <span className="entry-changed" title={row.changedSince}>
            ↻ 自上次审核后有改动
          </span>
        )}
        <RowActions {...{ live, canCorrect, canReturn, handlers }} />
        {open && !noting && !texts.note && !named && (
          <button
            type="button"
            className="entry-add-note"
            aria-label={`${row.name}，添加说明`}
            onClick={() => setNoting(true)}
          >
            添加说明
          </button>
        )}
      </div>
    </>
  );
}

function RowState({ live: { row, dirty } }: { live: LiveRow }) {
  const { state } = row.saved;
  if (dirty) return <span className="entry-state">未保存</span>;
  if (state === 'empty') return null;
  return <span className={`entry-state entry-state-${state}`}>{READING_STATE_LABELS[state]}</span>;
}

type ActionProps = Pick<Props, 'live' | 'canCorrect' | 'canReturn' | 'handlers'>;

function RowActions({ live, canCorrect, canReturn, handlers }: ActionProps) {
  const { indicatorId, name, barred, saved, attachments } = live.row;
  const done = saved.state === 'approved' || saved.state === 'archived';
  const action = (label: string, run: (indicatorId: string) => void) => (
    <button
      type="button"
      className="entry-link"
      aria-label={`${name}，${label}`}
      onClick={() => run(indicatorId)}
    >
      {label}
    </button>
  );
  return (
    <>
      {saved.state === 'submitted' && !barred && action('撤回', handlers.withdraw)}
      {canReturn && saved.state === 'approved' && !barred && action('退回', handlers.giveBack)}
      {done && canCorrect && action('更正', handlers.correct)}
      {saved.readingId && action('修改记录', handlers.showHistory)}
      <CommentsButton
        {...handlers.comments}
        target={live.row}
        count={live.row.comments}
        className="entry-link"
      />
      {attachments && <AttachmentButton tally={attachments} name={name} className="entry-link" />}
    </>
  );
}
