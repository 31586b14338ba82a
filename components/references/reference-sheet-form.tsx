'use client';

import { useState } from 'react';
import { FormField } from '@/components/ui/form-field';
import type { ReferenceRow } from '@/lib/view/references/reference-table';
import { changeText } from '@/lib/view/references/reference-table';
import { cellKey } from '@/lib/view/references/reference-work';
import { ReferenceInput } from './reference-input';
import { ReferenceHead } from './reference-table';
import { ReferenceTitle } from './reference-title';
import type { ReferenceActions } from './reference-types';
import { useReferenceSheet, type ReferenceSheet } from './use-reference-sheet';

type Props = {
  district: string;
  years: readonly number[];
  rows: readonly ReferenceRow[];
  saveValues: ReferenceActions['saveValues'];
  onEdit: (row: ReferenceRow) => void;
};

/** The tables as a sheet: typed or pasted, shown as changes, then saved together. */
export function ReferenceSheetForm({ district, years, rows, saveValues, onEdit }: Props) {
  const sheet = useReferenceSheet(district, rows, saveValues);
  const [withSources, setWithSources] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sheet.pending) void sheet.save();
      }}
      noValidate
    >
      <section className="card mt-4 reference-scroll">
        <div className="reference-tools">
          <p className="hint">可从表格软件复制一行或一片数值，粘贴到起始格。</p>
          <label className="reference-toggle">
            <input
              type="checkbox"
              checked={withSources}
              onChange={(event) => setWithSources(event.target.checked)}
            />
            注明各年来源
          </label>
        </div>
        <table className="reference-table" data-sheet>
          <ReferenceHead years={years} />
          <tbody>
            {sheet.live.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <ReferenceTitle
                    district={district}
                    row={row}
                    onEdit={() => onEdit(rows.find(({ id }) => id === row.id) ?? row)}
                  />
                </th>
                {row.cells.map((cell) => (
                  <td
                    key={cell.year}
                    data-year={cell.year}
                    className={cell.isAsked ? undefined : 'reference-idle'}
                  >
                    {cell.isAsked && (
                      <ReferenceInput
                        row={row}
                        cell={cell}
                        refusal={sheet.refusals[cellKey(cell)]}
                        withSource={withSources}
                        sheet={sheet}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SheetFoot sheet={sheet} />
    </form>
  );
}

/** Changes listed before the button. */
const LISTED = 8;

/** What would be saved, and what was. */
function SheetFoot({ sheet }: { sheet: ReferenceSheet }) {
  const { changes, notice, problem, pending, reason } = sheet;
  const closed = [...new Set(changes.filter(({ isClosed }) => isClosed).map(({ year }) => year))];
  if (changes.length === 0 && !notice && !problem) return null;
  return (
    <footer className="reference-foot no-print">
      <div role="status">
        {notice && (
          <p className={notice.tone === 'done' ? 'form-done' : 'form-problem'}>
            {notice.text}
            {notice.undo && (
              <button
                type="button"
                className="link ml-2"
                onClick={() => {
                  notice.undo?.();
                  sheet.clearNotice();
                }}
              >
                撤销粘贴
              </button>
            )}
          </p>
        )}
      </div>
      {problem && (
        <p className="form-problem" role="alert">
          {problem.message}
        </p>
      )}
      {changes.length > 0 && (
        <>
          <div className="reference-changes">
            <b>{changes.length} 处改动</b>
            {changes.slice(0, LISTED).map((cell) => (
              <span key={cellKey(cell)}>
                {changeText({ ...cell, before: cell.value || null, after: cell.text.trim() || null })}
              </span>
            ))}
            {changes.length > LISTED && <span>等</span>}
          </div>
          {closed.length > 0 && (
            <FormField
              label={`修改原因（${closed.sort().join('、')} 年已归档）`}
              required
              error={problem?.fields.reason}
            >
              {(control) => (
                <input
                  {...control}
                  className="field"
                  maxLength={500}
                  value={reason}
                  onChange={(event) => sheet.setReason(event.target.value)}
                />
              )}
            </FormField>
          )}
          <div className="reference-buttons">
            <button type="button" className="btn" disabled={pending} onClick={sheet.discard}>
              放弃改动
            </button>
            <button className="btn btn-main" disabled={pending}>
              {pending ? '正在保存…' : '保存'}
            </button>
          </div>
        </>
      )}
    </footer>
  );
}
