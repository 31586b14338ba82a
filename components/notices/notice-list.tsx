'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { ReadNoticesInput } from '@/lib/schemas/notice';
import type { NoticeItem } from '@/lib/view/notice-rows';
import { useAction } from '../ui/use-action';
import './notices.css';

type Props = {
  district: string;
  notices: readonly NoticeItem[];
  unread: number;
  unreadOnly: boolean;
  action: (input: ReadNoticesInput) => Promise<ActionResult<{ read: number }>>;
};

/** 通知, the newest first; opening one marks it as read and leads to what it is about. */
export function NoticeList({ district, notices, unread, unreadOnly, action }: Props) {
  const router = useRouter();
  const { run, send, pending, problem } = useAction(action);
  const path = `/d/${district}/notices`;
  const open = async (event: MouseEvent, { id, href, isRead }: NoticeItem) => {
    if (isRead || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Whether or not it could be marked, the reader gets to what it is about.
    await send({ districtId: district, noticeIds: [id] });
    router.push(href);
  };
  return (
    <>
      <header className="notices-head">
        <h1>通知</h1>
        <nav className="seg" aria-label="筛选">
          <Link href={path} prefetch={false} aria-current={unreadOnly ? undefined : 'true'}>
            全部
          </Link>
          <Link href={`${path}?unread=1`} prefetch={false} aria-current={unreadOnly ? 'true' : undefined}>
            未读 {unread}
          </Link>
        </nav>
        {unread > 0 && (
          <button
            type="button"
            className="btn"
            disabled={pending}
            onClick={() => void run({ districtId: district })}
          >
            全部标为已读
          </button>
        )}
      </header>
      {problem && (
        <p role="alert" className="form-problem">
          {problem.message}
        </p>
      )}
      {notices.length === 0 ? (
        <p className="card hint">{unreadOnly ? '没有未读的通知。' : '还没有通知。'}</p>
      ) : (
        <ul className="card notices">
          {notices.map((notice) => (
            <li key={notice.id} className={notice.isRead ? undefined : 'notice-unread'}>
              <div className="notices-what">
                <Link
                  className="notices-title door"
                  href={notice.href}
                  prefetch={false}
                  onClick={(event) => void open(event, notice)}
                >
                  {!notice.isRead && <span className="sr-only">未读：</span>}
                  {notice.title}
                </Link>
                <p className="notices-body">{notice.body}</p>
                <p className="hint">
                  <span className="tag">{notice.kindLabel}</span> {notice.from}
                </p>
              </div>
              {!notice.isRead && (
                <button
                  type="button"
                  className="link"
                  disabled={pending}
                  aria-label={`标为已读：${notice.title}`}
                  onClick={() => void run({ districtId: district, noticeIds: [notice.id] })}
                >
                  标为已读
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
