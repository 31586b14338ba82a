'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDay } from '@/lib/view/format-date';

/** 大屏 and 打印; on paper the day it was printed, which the page itself cannot know. */
export function DashboardTools({ wallHref }: { wallHref: string }) {
  const [printedOn, setPrintedOn] = useState('');
  useEffect(() => {
    // The browser takes its picture right after this event.
    const stamp = () => flushSync(() => setPrintedOn(formatDay(new Date())));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return (
    <div className="db-tools">
      <a className="btn no-print db-wall-door" href={wallHref}>
        大屏
      </a>
      <button type="button" className="btn no-print" onClick={() => window.print()}>
        打印
      </button>
      <span className="print-only">打印日期 {printedOn}</span>
    </div>
  );
}
