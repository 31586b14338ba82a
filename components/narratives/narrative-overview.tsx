'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import '../ui/page.css';
import './narratives.css';
import { narrativeTitle, NARRATIVE_KINDS } from '@/lib/domain/narrative/narrative';
import { narrativeSentence, type NarrativeCell, type NarrativeRow } from '@/lib/view/narratives/overview';
import { DemoTag } from '../ui/demo-tag';
import { useAction } from '../ui/use-action';
import type { NarrativeReviewActions, ReviewResult } from './narrative-actions';
import { ReturnTextsDialog } from './return-texts-dialog';

type Props = {
  place: { districtId: string; year: number };
  deadline: string;
  rows: readonly NarrativeRow[];
  /** Null for those who only read. */
  review: NarrativeReviewActions | null;
  canReturn: boolean;
};

/** Every department's two documents: what is owed first; the office approves or returns several at once. */
export function NarrativeOverview({ place, deadline, rows, review, canReturn }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const waiting = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'submitted'));
  return (
    <>
      <h1>{place.year} 年度总结</h1>
      <p className="mt-0.5 text-ink-3">{deadline}</p>
      <p className="mt-3 mb-4 text-lg" role="status">
        {review ? narrativeSentence(rows) : readingSentence(rows)}
      </p>
      {review && waiting.length > 0 && (
        <Bar
          {...{ place, rows, waiting, chosen, review, canReturn }}
          onChoose={(ids) => setChosen(new Set(ids))}
        />
      )}
      {rows.length > 0 && (
        <div className="card narrative-table">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">单位</th>
                {NARRATIVE_KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {narrativeTitle(kind, place.year)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.departmentId}>
                  <th scope="row">
                    <Link
                      className="door"
                      href={`/d/${place.districtId}/narratives/${row.departmentId}?year=${place.year}`}
                      prefetch={false}
                    >
                      {row.department}
                    </Link>
                  </th>
                  {NARRATIVE_KINDS.map((kind) => (
                    <td key={kind}>
                      <Cell
                        cell={row.cells.find((cell) => cell.kind === kind)}
                        {...{ row, place, chosen }}
                        onToggle={review ? toggle : null}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function readingSentence(rows: readonly NarrativeRow[]): string {
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  return count === 0
    ? '还没有审核通过的总结。审核通过后会出现在这里。'
    : `${rows.length} 个单位的 ${count} 份总结已审核。`;
}

type CellProps = {
  cell: NarrativeCell | undefined;
  row: NarrativeRow;
  place: Props['place'];
  chosen: ReadonlySet<string>;
  onToggle: ((id: string) => void) | null;
};

function Cell({ cell, row, place, chosen, onToggle }: CellProps) {
  if (!cell) return <span className="hint">—</span>;
  const { id, kind, state, label, detail, demonstration } = cell;
  const canChoose = onToggle !== null && id !== null && state === 'submitted';
  return (
    <div className="narrative-cell">
      <span className="hint narrative-kind">{narrativeTitle(kind, place.year)}</span>
      {canChoose && (
        <input
          type="checkbox"
          checked={chosen.has(id)}
          aria-label={`选择${row.department}的${narrativeTitle(kind, place.year)}`}
          onChange={() => onToggle(id)}
        />
      )}
      <Link
        className="door"
        href={`/d/${place.districtId}/narratives/${row.departmentId}?year=${place.year}#${kind}`}
        prefetch={false}
      >
        <span className={`tag narrative-${state}`}>{label}</span>
        <span className="sr-only">
          ：{row.department}的{narrativeTitle(kind, place.year)}
        </span>
      </Link>
      {demonstration && <DemoTag />}
      {detail && <span className="hint">{detail}</span>}
    </div>
  );
}

type BarProps = Omit<Props, 'deadline'> & {
  review: NarrativeReviewActions;
  waiting: readonly NarrativeCell[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: string[]) => void;
};

function Bar({ place, rows, waiting, chosen, review, canReturn, onChoose }: BarProps) {
  const router = useRouter();
  const approve = useAction(review.approve);
  const giveBack = useAction(review.return);
  const [returning, setReturning] = useState(false);
  const [said, setSaid] = useState('');
  const picked = waiting.filter(({ id }) => id !== null && chosen.has(id));
  const items = picked.map(({ id, version }) => ({ narrativeId: id ?? '', version: version ?? 1 }));
  const names = rows.flatMap(({ department, cells }) =>
    cells
      .filter((cell) => picked.includes(cell))
      .map(({ kind }) => `${department} ${narrativeTitle(kind, place.year)}`),
  );
  const settle = (outcome: ReviewResult | undefined, word: string) => {
    if (!outcome) return;
    setReturning(false);
    setSaid(
      [`已${word} ${outcome.done.length} 份。`, ...outcome.refused.map(({ message }) => message)].join(''),
    );
    onChoose([]);
    router.refresh();
  };
  const all = picked.length === waiting.length;
  const busy = approve.pending || giveBack.pending;
  return (
    <div className="narrative-bar no-print">
      <label>
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChoose(all ? [] : waiting.flatMap(({ id }) => id ?? []))}
        />
        {picked.length > 0 ? `已选 ${picked.length} 份` : `全选待审核的 ${waiting.length} 份`}
      </label>
      <p role="status">{approve.problem?.message ?? said}</p>
      {canReturn && (
        <button
          type="button"
          className="btn"
          disabled={busy || picked.length === 0}
          onClick={() => setReturning(true)}
        >
          退回…
        </button>
      )}
      <button
        type="button"
        className="btn btn-main"
        disabled={busy || picked.length === 0}
        onClick={() => void approve.run({ ...place, items }).then((outcome) => settle(outcome, '通过'))}
      >
        {approve.pending ? '正在办理…' : '审核通过'}
      </button>
      <ReturnTextsDialog
        names={returning ? names : null}
        busy={giveBack.pending}
        problem={giveBack.problem}
        onClose={() => setReturning(false)}
        onReturn={(reason) =>
          void giveBack.run({ ...place, items, reason }).then((outcome) => settle(outcome, '退回'))
        }
      />
    </div>
  );
}
