import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { CompareHead } from '@/components/compare/compare-head';
import { MatrixTable } from '@/components/compare/matrix-table';
import { NothingToCompare } from '@/components/compare/nothing-to-compare';
import { RankRule } from '@/components/compare/rank-rule';
import { SpineTable } from '@/components/compare/spine-table';
import { StaticFragment } from '@/components/ui/static-fragment';
import { combinedVersion } from '@/lib/server/combined-version';
import { renderFragment } from '@/lib/server/render-fragment';
import { currentDistricts } from '@/lib/server/session';
import { compareDistricts } from '@/lib/services/compare-districts';
import { getCompareChoices } from '@/lib/services/get-compare-choices';
import { printCompareFilters } from '@/lib/view/compare/address';
import { composeBoard } from '@/lib/view/compare/board';
import { composeMatrix } from '@/lib/view/compare/matrix';
import { composeSpine } from '@/lib/view/compare/spine';
import { districtFrame } from '../district-frame';
import { onlyForSuperior } from './only-for-superior';
import { readCompareFilters } from './read-filters';

export const metadata: Metadata = { title: '区县比较' };

type Props = {
  params: Promise<{ district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { year: asked, ...filters } = readCompareFilters(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const refusal = onlyForSuperior(actor, district);
    if (refusal) return refusal;
    const year = asked ?? frame.currentYear;
    const { kinds, domains, cities } = await getCompareChoices(actor, district, year);
    const offered = domains.filter(({ kind }) => filters.kind === undefined || kind === filters.kind);
    // Rights have been checked above; the version names the very districts this user may read.
    const version = combinedVersion(await currentDistricts());
    const key = ['compare', district, version, printCompareFilters(filters, year)];
    const fragment = await renderFragment(key, async () => {
      const { city, kind, domain, view } = filters;
      const { districts, rows } = await compareDistricts(actor, {
        districtId: district,
        year,
        catalogueKey: null,
        city,
      });
      const board = composeBoard({ districts, rows, own: district, kind, domain });
      if (board.lines.length === 0) return <NothingToCompare {...{ district, year, districts }} />;
      return view === 'spine' ? (
        <SpineTable
          chart={composeSpine(board, frame.district)}
          {...{ district: frame.district, year, filters }}
        />
      ) : (
        <MatrixTable
          matrix={composeMatrix(board, districts, { own: district, page: filters.page })}
          {...{ district, year, filters }}
        />
      );
    });
    return (
      <>
        <CompareHead
          district={frame.district}
          domains={[...new Set(offered.map(({ name }) => name))]}
          {...{ year, filters, kinds, cities }}
        />
        <StaticFragment key={fragment.fragmentKey} {...fragment} />
        <RankRule />
      </>
    );
  });
}
