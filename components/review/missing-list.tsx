'use client';

import Link from 'next/link';
import { useState } from 'react';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { reminderText, type MissingDepartment } from '@/lib/view/review-queue';

type Props = {
  missing: readonly MissingDepartment[];
  place: { districtId: string; year: number };
  dueOn: string | null;
  /** False while the round takes no values: nobody could do what a reminder asks. */
  canRemind: boolean;
};

const STATE_WORDS = { empty: '未填', draft: '草稿', returned: '已退回' } as const;

/** Who still owes what, with a reminder ready to send. */
export function MissingList({ missing, place, dueOn, canRemind }: Props) {
  const owed = missing.reduce((sum, { missing: rows }) => sum + rows.length, 0);
  return (
    <aside className="card review-missing" aria-label="未报送">
      <h2>未报送{owed > 0 && ` ${owed} 项`}</h2>
      {missing.length === 0 ? (
        <p className="hint mt-1">各单位均已报送。</p>
      ) : (
        <ul>
          {missing.map((department) => (
            <MissingItem
              key={department.department ?? NO_DEPARTMENT}
              {...{ department, place, dueOn, canRemind }}
            />
          ))}
        </ul>
      )}
    </aside>
  );
}

type ItemProps = { department: MissingDepartment } & Omit<Props, 'missing'>;

function MissingItem({ department, place, dueOn, canRemind }: ItemProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const text = canRemind ? reminderText(department, place.year, dueOn) : null;
  const copy = async (reminder: string) => {
    try {
      await navigator.clipboard.writeText(reminder);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  const href = `/d/${place.districtId}/entry?year=${place.year}&open=1&department=${encodeURIComponent(department.department ?? NO_DEPARTMENT)}`;
  return (
    <li>
      <details>
        <summary>
          <span>{department.department ?? NO_OWNER}</span>
          <span className="hint">
            缺 {department.missing.length} 项，共 {department.total} 项
          </span>
        </summary>
        <ul className="review-owed">
          {department.missing.map(({ indicatorId, name, state }) => (
            <li key={indicatorId}>
              {name}
              <span className="hint">{STATE_WORDS[state]}</span>
            </li>
          ))}
        </ul>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {text !== null && (
            <button type="button" className="review-link" onClick={() => void copy(text)}>
              {copied === 'yes' ? '已复制' : '复制催报文字'}
            </button>
          )}
          <Link className="link" href={href} prefetch={false}>
            到填报表
          </Link>
        </p>
        {text !== null && copied === 'refused' && (
          <textarea className="field mt-1 w-full" readOnly rows={4} value={text} aria-label="催报文字" />
        )}
      </details>
    </li>
  );
}
