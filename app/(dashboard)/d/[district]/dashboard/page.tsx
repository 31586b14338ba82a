import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { DashboardPage } from '@/components/dashboard/dashboard-page';
import { DashboardTools } from '@/components/dashboard/dashboard-tools';
import { StaticFragment } from '@/components/ui/static-fragment';
import { can } from '@/lib/domain/access/can';
import { periodParamsSchema } from '@/lib/schemas/address';
import { renderFragment } from '@/lib/server/render-fragment';
import { getDashboard } from '@/lib/services/get-dashboard';
import { composeDashboard } from '@/lib/view/dashboard/dashboard';
import { formatDay } from '@/lib/view/format-date';
import { districtFrame } from '../district-frame';

export const metadata: Metadata = { title: '领导驾驶舱' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district: code } = await params;
  const { year: asked, kind } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const { dataVersion, currentYear, district } = await districtFrame(actor, code);
    const year = asked ?? currentYear;
    const today = new Date();
    // Whether a 督办 may be opened is all that differs between readers.
    const mayOpen = can(actor, { type: 'warning.act', districtId: code });
    const key = ['dashboard', code, dataVersion, year, kind ?? '', formatDay(today), mayOpen ? 'acts' : ''];
    const fragment = await renderFragment(key, async () => {
      const facts = await getDashboard(actor, code, year);
      const dashboard = composeDashboard({ ...facts, kind, today });
      const { monitored } = facts;
      return <DashboardPage {...{ dashboard, monitored, district, kind, mayOpen }} />;
    });
    return (
      <>
        <DashboardTools wallHref={`/d/${code}/dashboard/wall${printPeriod(asked, kind)}`} />
        <StaticFragment key={fragment.fragmentKey} {...fragment} />
      </>
    );
  });
}

/** Without a year the wall follows the rounds as they open. */
function printPeriod(year: number | undefined, kind: string | undefined): string {
  const query = new URLSearchParams({
    ...(year && { year: String(year) }),
    ...(kind && { kind }),
  }).toString();
  return query && `?${query}`;
}
