import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { NoticeList } from '@/components/notices/notice-list';
import { noticeParamsSchema } from '@/lib/schemas/notice';
import { listNotices } from '@/lib/services/list-notices';
import { toNoticeItem } from '@/lib/view/notice-rows';
import { readNoticesAction } from './actions';

export const metadata: Metadata = { title: '通知' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NoticesPage({ params, searchParams }: Props) {
  const { district } = await params;
  const unreadOnly = noticeParamsSchema.parse(await searchParams).unread === '1';
  return renderPage(async (actor) => {
    const { notices, unread } = await listNotices(actor, { districtId: district, unreadOnly });
    return (
      <NoticeList
        district={district}
        notices={notices.map(toNoticeItem)}
        unread={unread}
        unreadOnly={unreadOnly}
        action={readNoticesAction}
      />
    );
  });
}
