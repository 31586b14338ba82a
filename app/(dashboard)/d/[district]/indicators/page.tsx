import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ListHead } from '@/components/indicators/list-head';
import { ListResult } from '@/components/indicators/list-result';
import { ProblemState } from '@/components/ui/problem-state';
import { StaticFragment } from '@/components/ui/static-fragment';
import { periodParamsSchema } from '@/lib/schemas/address';
import { renderFragment } from '@/lib/server/render-fragment';
import { getFilterChoices } from '@/lib/services/get-filter-choices';
import { listIndicators } from '@/lib/services/list-indicators';
import { printFilters, readFilters } from '@/lib/view/indicators/filters';
import { composeList } from '@/lib/view/indicators/list-rows';
import { districtFrame } from '../district-frame';

export const metadata: Metadata = { title: '指标' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  const filters = readFilters({ get: (name) => [query[name]].flat()[0] ?? null });
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const choices = await getFilterChoices(actor, district, year);
    if (choices.plans.length === 0) {
      return (
        <ProblemState
          title={`${year} 年没有纳入监测的指标`}
          message="该年度不在规划实施期内，或规划尚未录入指标。请在页首选择其他年份。"
        />
      );
    }
    const key = ['indicators', district, frame.dataVersion, year, printFilters(filters)];
    const fragment = await renderFragment(key, async () => {
      const list = composeList(await listIndicators(actor, district, year, filters.kind));
      return <ListResult {...{ list, filters, district, year }} />;
    });
    return (
      <>
        <ListHead choices={choices} district={district} year={year} />
        <StaticFragment key={fragment.fragmentKey} {...fragment} />
      </>
    );
  });
}
