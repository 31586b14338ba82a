import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ComparedIndicator } from '@/components/compare/compared-indicator';
import { catalogueKeySchema } from '@/lib/schemas/address';
import { compareIndicator } from '@/lib/services/compare-indicator';
import { composeComparedIndicator } from '@/lib/view/compare/compared-indicator';
import { districtFrame } from '../../district-frame';
import { onlyForSuperior } from '../only-for-superior';
import { readCompareFilters } from '../read-filters';

export const metadata: Metadata = { title: '区县比较' };

type Props = {
  params: Promise<{ district: string; key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { district, key } = await params;
  const { year: asked, ...filters } = readCompareFilters(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const refusal = onlyForSuperior(actor, district);
    if (refusal) return refusal;
    const year = asked ?? frame.currentYear;
    const catalogueKey = catalogueKeySchema.parse(key);
    const found = await compareIndicator(actor, {
      districtId: district,
      year,
      catalogueKey,
      city: filters.city,
    });
    const view = composeComparedIndicator({ ...found, own: district, year, filters, now: new Date() });
    return <ComparedIndicator {...{ view, district, year, catalogueKey, filters }} />;
  });
}
