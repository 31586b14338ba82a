'use client';

import { useEffect, useRef, useState } from 'react';
import { formatDay, formatDayTime } from '@/lib/view/format-date';
import { askWall, type WallAnswer } from './ask-wall';

type Props = {
  html: string;
  /** Under which the server knows this content. */
  tag: string;
  district: string;
  /** ISO moment at which the server made it. */
  at: string;
};

const ASK_EVERY_MS = 15_000;

/**
 * Keeps a wall up to date without anybody touching it. What was shown last stays, with its time, until there is
 * something newer; the first answer of a new day loads the page anew, so that a wall never grows old.
 */
export function WallScreen({ html, tag, district, at }: Props) {
  const [shown, setShown] = useState({ html, tag });
  const [checkedAt, setCheckedAt] = useState(at);
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = useRef(tag);
  useEffect(() => {
    const begun = formatDay(new Date());
    let isOver = false;
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      const answer = await askWall(`/api/districts/${district}/dashboard${location.search}`, known.current);
      isAsking = false;
      if (isOver) return;
      setTrouble(troubleIn(answer));
      if (answer.kind !== 'same' && answer.kind !== 'changed') return;
      if (formatDay(new Date()) !== begun) return location.reload();
      setCheckedAt(new Date().toISOString());
      if (answer.kind === 'changed') {
        known.current = answer.tag;
        setShown({ html: answer.html, tag: answer.tag });
      }
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    window.addEventListener('online', ask);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [district]);
  return (
    <main className="wall" data-theme="dark">
      <div className="wall-content" key={shown.tag} dangerouslySetInnerHTML={{ __html: shown.html }} />
      <p className={trouble ? 'wall-foot wall-trouble' : 'wall-foot'} role="status">
        {trouble
          ? `${trouble} 画面为 ${formatDayTime(checkedAt)} 的数据。`
          : `${formatDayTime(checkedAt)} 核对，自动更新`}
      </p>
    </main>
  );
}

function troubleIn(answer: WallAnswer): string | null {
  switch (answer.kind) {
    case 'same':
    case 'changed':
      return null;
    case 'expired':
      return '登录已过期，请在本机重新登录后打开大屏。';
    case 'refused':
      return answer.message;
    case 'unreachable':
      return '连接中断，正在自动重连。';
  }
}
