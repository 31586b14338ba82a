import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { CaseList } from '@/components/warnings/case-list';
import { WarningHeadline } from '@/components/warnings/warning-headline';
import { WarningsHead } from '@/components/warnings/warnings-head';
import { periodParamsSchema } from '@/lib/schemas/address';
import { getFilterChoices } from '@/lib/services/get-filter-choices';
import { listWarnings } from '@/lib/services/list-warnings';
import { composeCaseRows, selectCaseRows } from '@/lib/view/warnings/case-rows';
import { readWarningFilters } from '@/lib/view/warnings/filters';
import { composeWarningHeadline } from '@/lib/view/warnings/headline';
import { districtFrame } from '../district-frame';
import { acknowledgeWarningsAction, closeWarningCaseAction } from './actions';

export const metadata: Metadata = { title: '预警' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const query = await searchParams;
  const filters = readWarningFilters({ get: (name) => [query[name]].flat()[0] ?? null });
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const [choices, { cases, mayAct, mayClose }] = await Promise.all([
      getFilterChoices(actor, district, year),
      listWarnings(actor, district, year),
    ]);
    const rows = composeCaseRows(cases, filters.kind, new Date());
    const place = { district, year, filters };
    return (
      <>
        <WarningsHead {...place} choices={choices} currentYear={frame.currentYear} />
        <WarningHeadline {...place} parts={composeWarningHeadline(rows)} />
        <CaseList
          {...place}
          rows={selectCaseRows(rows, filters)}
          closedCount={rows.filter(({ state }) => state === 'closed').length}
          actions={{
            acknowledge: mayAct ? acknowledgeWarningsAction : null,
            close: mayClose ? closeWarningCaseAction : null,
          }}
        />
      </>
    );
  });
}
