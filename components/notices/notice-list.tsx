'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { ReadNoticesRequest } from '@/lib/schemas/notice';
import type { NoticeItem } from '@/lib/view/notice-rows';
import type { NoticeGroup } from '@/lib/view/notices/notice-groups';
import { useAction } from '../ui/use-action';
import './notices.css';
import { announceRead } from './unread-channel';

type Props = {
  district: string;
  groups: readonly NoticeGroup[];
  action: (input: ReadNoticesRequest) => Promise<ActionResult<{ read: number }>>;
};

/** 通知 by day, the newest first; opening one marks it as read and leads to what it is about. */
export function NoticeList({ district, groups, action }: Props) {
  const router = useRouter();
  const { send, pending, problem } = useAction(action);
  const markRead = async (id: string) => {
    const { ok } = await send({ districtId: district, noticeIds: [id] });
    if (ok) announceRead(district);
  };
  const open = async (event: MouseEvent, { id, href, isRead }: NoticeItem) => {
    if (isRead || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Whether or not it could be marked, the reader gets to what it is about.
    await markRead(id);
    router.push(href);
  };
  return (
    <>
      {problem && (
        <p role="alert" className="form-problem">
          {problem.message}
        </p>
      )}
      {groups.map(({ day, label, notices }) => (
        <section key={day} className="notices-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{label}</h2>
          <ul className="card notices">
            {notices.map((notice) => (
              <NoticeLine
                key={notice.id}
                notice={notice}
                pending={pending}
                onOpen={(event) => void open(event, notice)}
                onRead={() => void markRead(notice.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type LineProps = {
  notice: NoticeItem;
  pending: boolean;
  onOpen: (event: MouseEvent) => void;
  onRead: () => void;
};

function NoticeLine({ notice, pending, onOpen, onRead }: LineProps) {
  const { href, isRead, title, body, kindLabel, from } = notice;
  return (
    <li className={isRead ? undefined : 'notice-unread'}>
      <div className="notices-what">
        <Link className="notices-title door" href={href} prefetch={false} onClick={onOpen}>
          {!isRead && <span className="sr-only">未读：</span>}
          {title}
        </Link>
        <p className="notices-body">{body}</p>
        <p className="hint">
          <span className="tag">{kindLabel}</span> {from}
        </p>
      </div>
      {!isRead && (
        <button
          type="button"
          className="link"
          disabled={pending}
          aria-label={`标为已读：${title}`}
          onClick={onRead}
        >
          标为已读
        </button>
      )}
    </li>
  );
}
