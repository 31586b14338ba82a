import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { OverviewPage } from '@/components/overview/overview-page';
import { StaticFragment } from '@/components/ui/static-fragment';
import { periodParamsSchema } from '@/lib/schemas/address';
import { renderFragment } from '@/lib/server/render-fragment';
import { getOverview } from '@/lib/services/get-overview';
import { formatDay } from '@/lib/view/format-date';
import { composeOverview } from '@/lib/view/overview/overview';
import { districtFrame } from '../district-frame';

export const metadata: Metadata = { title: '监测总览' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked, kind } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const today = new Date();
    // 自何时起 and 已等待几天 are written into the page, so it is also of its day.
    const key = ['overview', district, frame.dataVersion, year, kind ?? '', formatDay(today)];
    const fragment = await renderFragment(key, async () => {
      const { monitored, rows, settings } = await getOverview(actor, district, year);
      const overview = composeOverview({ rows, monitored, settings, kind, today });
      return <OverviewPage {...{ overview, monitored, district, kind }} />;
    });
    return <StaticFragment key={fragment.fragmentKey} {...fragment} />;
  });
}
