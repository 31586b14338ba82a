'use client';

import Link from 'next/link';
import { useUnread } from './use-unread';

type Props = { district: string; unread: number };

/** Unread notices in the header, a door to the inbox. */
export function NoticeBell({ district, unread }: Props) {
  const count = useUnread(district, unread);
  const shown = count > 99 ? '99+' : String(count);
  return (
    <Link
      className="btn notice-bell"
      href={`/d/${district}/notices`}
      prefetch={false}
      aria-label={count > 0 ? `通知，${shown} 条未读` : '通知'}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d="M5 8.5a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13s1.5-1 1.5-5M8.2 16.5a2 2 0 0 0 3.6 0"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 && <span className="notice-count">{shown}</span>}
    </Link>
  );
}
