'use client';

import { formatDayTime } from '@/lib/view/format-date';
import { UPLOAD_OUTCOME_LABELS } from '@/lib/domain/upload/upload-outcome';
import type { PreviewRow } from '@/lib/view/upload/preview-words';

type Props = {
  row: PreviewRow;
  preferred: boolean;
  onPrefer: (indicatorId: string, fromTable: boolean) => void;
};

/** One line of the dry run: what is stored, what the table says, and what will become of it. */
export function PreviewLine({ row, preferred, onPrefer }: Props) {
  const { name, serial, unit, place, stored, given, outcome, message, problems } = row;
  return (
    <tr className="upload-row" data-outcome={outcome}>
      <th scope="row">
        {serial !== '' && <span className="upload-serial">{serial}</span>}
        {name === '' ? place : name}
        <span className="hint block">{[unit, name === '' ? '' : place].filter(Boolean).join(' · ')}</span>
      </th>
      <td data-label="现有">
        {stored?.text ?? '—'}
        {stored && outcome === 'conflict' && (
          <span className="hint block">
            {[stored.by, formatDayTime(stored.at)].filter(Boolean).join('，')}
          </span>
        )}
      </td>
      <td data-label="表中">{given === '' ? '—' : given}</td>
      <td data-label="结果">
        <span className="upload-outcome">{UPLOAD_OUTCOME_LABELS[outcome]}</span>
        {message && <span className="block">{message}</span>}
        {problems.map((problem) => (
          <span key={`${problem.place} ${problem.message}`} className="block">
            {problem.place}：{problem.message}
          </span>
        ))}
        {outcome === 'conflict' && row.indicatorId !== null && (
          <Choice name={name} indicatorId={row.indicatorId} preferred={preferred} onPrefer={onPrefer} />
        )}
      </td>
    </tr>
  );
}

type ChoiceProps = Pick<Props, 'preferred' | 'onPrefer'> & { name: string; indicatorId: string };

function Choice({ name, indicatorId, preferred, onPrefer }: ChoiceProps) {
  return (
    <span className="upload-decide" role="radiogroup" aria-label={`${name}，以哪个值为准`}>
      {[false, true].map((fromTable) => (
        <label key={String(fromTable)}>
          <input
            type="radio"
            name={`upload-${indicatorId}`}
            checked={preferred === fromTable}
            onChange={() => onPrefer(indicatorId, fromTable)}
          />
          {fromTable ? '用表中的' : '保留现有'}
        </label>
      ))}
    </span>
  );
}
