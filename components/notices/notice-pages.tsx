import { noticesHref, type NoticeFilter } from '@/lib/view/notices/notice-address';
import { Door } from '../ui/door';
import './notices.css';

type Props = {
  district: string;
  filter: NoticeFilter;
  isFirst: boolean;
  /** The last notice shown, where there are older ones. */
  last: { at: Date; id: string } | null;
};

/** Doors to the pages before and after; nothing where everything is shown. */
export function NoticePages({ district, filter, isFirst, last }: Props) {
  if (isFirst && !last) return null;
  return (
    <nav className="notices-pages no-print" aria-label="翻页">
      {!isFirst && (
        <Door className="btn" href={noticesHref(district, filter)}>
          回到最新
        </Door>
      )}
      {last ? (
        <Door className="btn" href={noticesHref(district, filter, last)}>
          更早的通知
        </Door>
      ) : (
        <p className="hint">已到最早的通知。</p>
      )}
    </nav>
  );
}

/** Where the inbox, as it is narrowed, holds nothing. */
export function NoNotices({ district, filter, isFirst }: Omit<Props, 'last'>) {
  const isNarrowed = filter.unreadOnly || filter.kind !== null;
  return (
    <section className="card notices-none" role="status">
      <h2>{isNarrowed ? (filter.unreadOnly ? '没有未读的通知' : '没有这一类通知') : '还没有通知'}</h2>
      <p className="mt-1 text-ink-2">
        {isNarrowed ? '可以查看全部通知。' : '报送、督办、简报有新的进展时，会在这里告诉您。'}
      </p>
      {(isNarrowed || !isFirst) && (
        <p className="mt-4">
          <Door className="btn" href={noticesHref(district, { kind: null, unreadOnly: false })}>
            查看全部通知
          </Door>
        </p>
      )}
    </section>
  );
}
