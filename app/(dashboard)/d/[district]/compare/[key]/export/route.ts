import type { NextRequest } from 'next/server';
import { writeCsv } from '@/lib/documents/write-csv';
import { catalogueKeySchema } from '@/lib/schemas/address';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { compareIndicator } from '@/lib/services/compare-indicator';
import { composeComparedIndicator } from '@/lib/view/compare/compared-indicator';
import { COMPARISON_HEADER, lineRows } from '@/lib/view/compare/export-rows';
import { districtFrame } from '../../../district-frame';
import { readCompareFilters } from '../../read-filters';

type Context = { params: Promise<{ district: string; key: string }> };

/** One indicator in every district as CSV, those that are not compared with their reason. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district, key } = await params;
    const frame = await districtFrame(actor, district);
    const { year: asked, ...filters } = readCompareFilters(Object.fromEntries(request.nextUrl.searchParams));
    const year = asked ?? frame.currentYear;
    const catalogueKey = catalogueKeySchema.parse(key);
    const found = await compareIndicator(actor, {
      districtId: district,
      year,
      catalogueKey,
      city: filters.city,
    });
    const { row, comparison, name } = composeComparedIndicator({
      ...found,
      own: district,
      year,
      filters,
      now: new Date(),
    });
    return csvDownload(writeCsv([COMPARISON_HEADER, ...lineRows({ row, comparison }, year)]), {
      plain: `comparison-${catalogueKey}-${year}.csv`,
      chinese: `${name}${year}年区县比较.csv`,
    });
  });
}
