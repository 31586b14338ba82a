import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { HistoryHead } from '@/components/history/history-head';
import { HistoryList } from '@/components/history/history-list';
import { periodParamsSchema } from '@/lib/schemas/address';
import { historyCursorSchema, historyFilterSchema } from '@/lib/schemas/history';
import { getHistoryChoices } from '@/lib/services/get-history-choices';
import { listHistory } from '@/lib/services/list-history';
import { districtFrame } from '../district-frame';

export const metadata: Metadata = { title: '修改记录' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  const filter = historyFilterSchema.parse(query);
  const { before } = historyCursorSchema.parse(query);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const [choices, page] = await Promise.all([
      getHistoryChoices(actor, { districtId: district, year }),
      listHistory(actor, { districtId: district, year, filter }, before ?? null),
    ]);
    const place = { district, year, filter };
    return (
      <>
        <HistoryHead {...place} choices={choices} />
        <HistoryList
          {...place}
          page={{ lines: page.lines, hasMore: page.next !== null }}
          isFirst={before === undefined}
        />
      </>
    );
  });
}
