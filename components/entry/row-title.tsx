'use client';

import { useState } from 'react';
import { AttributeTag } from '@/components/ui/attribute-tag';
import type { EntryRow } from '@/lib/view/entry-row';

/** Name, unit and target of an indicator, with its definition in place. */
export function RowTitle({ row, showDepartment }: { row: EntryRow; showDepartment: boolean }) {
  const [open, setOpen] = useState(false);
  const aboutId = `about-${row.indicatorId}`;
  return (
    <>
      <span className="entry-name">{row.name}</span>
      {row.binding && (
        <>
          {' '}
          <AttributeTag attribute="binding" />
        </>
      )}
      <span className="entry-facts">
        {row.unit && <span>{row.unit}</span>}
        {row.target && <span>目标 {row.target}</span>}
        {showDepartment && row.department && <span>{row.department}</span>}
        {row.about.length > 0 && (
          <button
            type="button"
            className="entry-about-button"
            aria-expanded={open}
            aria-controls={aboutId}
            onClick={() => setOpen(!open)}
          >
            口径
          </button>
        )}
      </span>
      {open && (
        <dl id={aboutId} className="entry-about">
          {row.about.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {row.helpers.length > 0 && (
            <div>
              <dt>配合</dt>
              <dd>{row.helpers.join('、')}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
