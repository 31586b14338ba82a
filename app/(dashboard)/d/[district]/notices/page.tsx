import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { NoticeList } from '@/components/notices/notice-list';
import { NoNotices, NoticePages } from '@/components/notices/notice-pages';
import { NoticesHead } from '@/components/notices/notices-head';
import { chinaDay } from '@/lib/domain/review/calendar';
import { noticeParamsSchema } from '@/lib/schemas/notice';
import { listNotices } from '@/lib/services/list-notices';
import { toNoticeItem } from '@/lib/view/notice-rows';
import { kindDoors, readingDoors, unreadOf } from '@/lib/view/notices/kind-doors';
import { groupByDay } from '@/lib/view/notices/notice-groups';
import { readNoticesAction } from './actions';

export const metadata: Metadata = { title: '通知' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NoticesPage({ params, searchParams }: Props) {
  const { district } = await params;
  const query = noticeParamsSchema.parse(await searchParams);
  const filter = { kind: query.kind ?? null, unreadOnly: query.unread === '1' };
  return renderPage(async (actor) => {
    const before = query.before ?? null;
    const { notices, hasMore, counts } = await listNotices(actor, {
      districtId: district,
      ...filter,
      before,
    });
    const last = notices.at(-1);
    const newestAt = counts.map((count) => count.newestAt.toISOString()).sort();
    const place = { district, filter, isFirst: before === null };
    return (
      <>
        <NoticesHead
          district={district}
          filter={filter}
          readingDoors={readingDoors(district, counts, filter)}
          kindDoors={kindDoors(district, counts, filter)}
          unread={unreadOf(counts, filter)}
          until={newestAt.at(-1) ?? null}
          action={readNoticesAction}
        />
        {last ? (
          <NoticeList
            district={district}
            groups={groupByDay(notices.map(toNoticeItem), chinaDay(new Date()))}
            action={readNoticesAction}
          />
        ) : (
          <NoNotices {...place} />
        )}
        {last && <NoticePages {...place} last={hasMore ? { at: last.sentAt, id: last.id } : null} />}
      </>
    );
  });
}
