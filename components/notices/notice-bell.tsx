'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

type Props = { district: string; unread: number };

/** The frame stays while pages change, so it is asked again at most this often. */
const ASK_EVERY_MS = 30_000;

/** Unread notices in the header; asked anew when the reader moves on or comes back to the window. */
export function NoticeBell({ district, unread }: Props) {
  const pathname = usePathname();
  const [asked, setAsked] = useState<{ from: number; count: number } | null>(null);
  const lastAsked = useRef<number | null>(null);
  useEffect(() => {
    const ask = async () => {
      const now = Date.now();
      // The document itself has just brought the number.
      lastAsked.current ??= now;
      if (document.hidden || now - lastAsked.current < ASK_EVERY_MS) return;
      lastAsked.current = now;
      const count = await fetchUnread(district);
      if (count !== null) setAsked({ from: unread, count });
    };
    void ask();
    const listen = () => void ask();
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, [district, pathname, unread]);
  // A number the server rendered later is newer than the one that was asked for.
  const count = asked?.from === unread ? asked.count : unread;
  return (
    <Link
      className="btn notice-bell"
      href={`/d/${district}/notices`}
      prefetch={false}
      aria-label={count > 0 ? `通知，${count} 条未读` : '通知'}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d="M5 8.5a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13s1.5-1 1.5-5M8.2 16.5a2 2 0 0 0 3.6 0"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 && <span className="notice-count">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}

/** Null where the answer did not come: the number shown stays. */
async function fetchUnread(district: string): Promise<number | null> {
  try {
    const response = await fetch(`/api/districts/${district}/notices/unread`);
    if (!response.ok) return null;
    const { unread } = (await response.json()) as { unread: number };
    return unread;
  } catch {
    return null;
  }
}
