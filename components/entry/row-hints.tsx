'use client';

import type { PartCategory } from '@/lib/domain/reading/dimension';
import type { Question } from '@/lib/domain/reading/reading-check';
import type { EntryError } from '@/lib/domain/reading/interpret-entry';
import { nameReturnFields } from '@/lib/domain/review/return-field';
import type { LiveRow } from './live-row';
import type { RowHandlers } from './row-handlers';

type Props = {
  id: string;
  live: LiveRow;
  refusal: string | undefined;
  /** Takes over the number a hint proposes. */
  onAccept: RowHandlers['accept'];
};

/** What helps at a row: errors first, then questions, then remarks. Read out when it changes. */
export function RowHints({ id, live, refusal, onAccept }: Props) {
  const { findings, row, open } = live;
  const { state, returnReason, returnFields, overrideReason } = row.saved;
  return (
    <div id={id} className="entry-hints">
      {open && state === 'returned' && returnReason && (
        <p className="entry-hint entry-hint-returned">
          已退回{returnFields.length > 0 && `（${nameReturnFields(returnFields)}）`}：{returnReason}
        </p>
      )}
      <div aria-live="polite">
        {refusal && <p className="entry-hint entry-hint-error">{refusal}</p>}
        {open && <Findings live={live} part={null} onAccept={onAccept} />}
      </div>
      {open &&
        findings.notes.map((note) => (
          <p key={note} className="entry-hint entry-hint-note">
            {note}
          </p>
        ))}
      {!open && overrideReason && <p className="entry-hint">数据存疑，说明：{overrideReason}</p>}
    </div>
  );
}

type FindingsProps = { live: LiveRow; part: PartCategory | null; onAccept: RowHandlers['accept'] };

/** Errors, then questions, of the row itself or of one category of its breakdown. */
export function Findings({ live: { row, findings }, part, onAccept }: FindingsProps) {
  const isHere = (finding: { part?: PartCategory }) => (finding.part ?? null) === part;
  const accept = (finding: EntryError | Question) => onAccept(row.indicatorId, finding);
  return (
    <>
      {findings.errors.filter(isHere).map((error) => (
        <Finding key={error.field + error.code} tone="error" finding={error} onAccept={accept} />
      ))}
      {findings.questions.filter(isHere).map((question) => (
        <Finding key={question.field + question.code} tone="question" finding={question} onAccept={accept} />
      ))}
    </>
  );
}

type FindingProps = {
  tone: 'error' | 'question';
  finding: EntryError | Question;
  onAccept: (finding: EntryError | Question) => void;
};

function Finding({ tone, finding, onAccept }: FindingProps) {
  return (
    <p className={`entry-hint entry-hint-${tone}`}>
      {finding.message}
      {finding.suggestion !== undefined && (
        <button type="button" className="entry-accept" onClick={() => onAccept(finding)}>
          改为 {finding.suggestion}
        </button>
      )}
    </p>
  );
}
