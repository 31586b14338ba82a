'use client';

import { useState } from 'react';
import {
  UPLOAD_OUTCOME_LABELS,
  UPLOAD_OUTCOMES,
  type UploadOutcome,
} from '@/lib/domain/upload/upload-outcome';
import type { Preview } from '@/lib/view/upload/preview-words';
import { PreviewLine } from './preview-line';

type Filter = UploadOutcome | 'moving';

type Props = {
  preview: Preview;
  /** Conflicts in which the table goes before the newer value. */
  preferred: ReadonlySet<string>;
  onPrefer: (indicatorId: string, fromTable: boolean) => void;
};

const PAGE = 100;

/** The dry run, line by line; what does not change stays out of the way until asked for. */
export function PreviewTable({ preview, preferred, onPrefer }: Props) {
  const [filter, setFilter] = useState<Filter>('moving');
  const [limit, setLimit] = useState(PAGE);
  const { rows, counts } = preview;
  const wanted = rows
    .filter(({ outcome }) => (filter === 'moving' ? outcome !== 'same' : outcome === filter))
    .toSorted((a, b) => UPLOAD_OUTCOMES.indexOf(a.outcome) - UPLOAD_OUTCOMES.indexOf(b.outcome));
  const choose = (next: Filter) => {
    setFilter(next);
    setLimit(PAGE);
  };
  return (
    <>
      <div className="upload-filters" role="group" aria-label="显示">
        <FilterButton
          label={`全部变化 ${rows.length - counts.same}`}
          active={filter === 'moving'}
          onClick={() => choose('moving')}
        />
        {UPLOAD_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <FilterButton
            key={outcome}
            label={`${UPLOAD_OUTCOME_LABELS[outcome]} ${counts[outcome]}`}
            active={filter === outcome}
            onClick={() => choose(outcome)}
          />
        ))}
      </div>
      {wanted.length === 0 ? (
        <p className="upload-none">表中的内容与系统中的一致，没有变化。</p>
      ) : (
        <table className="upload-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">现有</th>
              <th scope="col">表中</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, limit).map((row) => (
              <PreviewLine
                key={`${row.indicatorId} ${row.place}`}
                row={row}
                preferred={row.indicatorId !== null && preferred.has(row.indicatorId)}
                onPrefer={onPrefer}
              />
            ))}
          </tbody>
        </table>
      )}
      {wanted.length > limit && (
        <button type="button" className="btn mt-2" onClick={() => setLimit(limit + PAGE)}>
          再显示 {Math.min(PAGE, wanted.length - limit)} 项
        </button>
      )}
    </>
  );
}

function FilterButton({ label, active, onClick }: { label: string; active: boolean; onClick: () => void }) {
  return (
    <button type="button" className="upload-filter" aria-pressed={active} onClick={onClick}>
      {label}
    </button>
  );
}
