'use client';

import { useState } from 'react';
import './reasons.css';
import { isOutstanding, reasonSentence, type ReasonRow, type ShownReason } from '@/lib/view/warning-reasons';
import { ReasonItem, type GiveReason } from './reason-item';

type Props = {
  place: { districtId: string; year: number };
  rows: readonly ReasonRow[];
  archived: boolean;
  showDepartment?: boolean;
  /** Null where it can only be read. */
  action: GiveReason | null;
};

const keyOf = ({ indicatorId, type }: ReasonRow) => `${indicatorId} ${type}`;

/** 需说明原因: each 波动较大 and 逆向变化 of the year; what is still owed first. */
export function ReasonSection({ place, rows, archived, showDepartment = false, action }: Props) {
  const [given, setGiven] = useState<Readonly<Record<string, ShownReason>>>({});
  const shown = rows.map((row): ReasonRow => {
    const reason = given[keyOf(row)];
    return reason && reason.version >= (row.reason?.version ?? 0) ? { ...row, state: 'given', reason } : row;
  });
  const wasOpen = (row: ReasonRow) => isOutstanding(rows.find((one) => keyOf(one) === keyOf(row)) ?? row);
  // What was just explained stays where it is until the page is loaded anew.
  const open = shown.filter(wasOpen);
  const done = shown.filter((row) => !wasOpen(row));
  const item = (row: ReasonRow) => (
    <ReasonItem
      key={keyOf(row)}
      {...{ place, row, showDepartment, action }}
      onGiven={(reason) => setGiven({ ...given, [keyOf(row)]: reason })}
    />
  );
  if (rows.length === 0) return null;
  return (
    <section className="card reasons" id="reasons" aria-labelledby="reasons-title">
      <h2 id="reasons-title">需说明原因</h2>
      <p className="hint" role="status">
        经审核的数值波动较大或逆向变化的，请责任单位说明原因。{reasonSentence(shown, archived)}
      </p>
      {open.length > 0 && <ul>{open.map(item)}</ul>}
      {done.length > 0 && (
        <details>
          <summary className="text-ink-2">已说明 {done.length} 项</summary>
          <ul>{done.map(item)}</ul>
        </details>
      )}
    </section>
  );
}
