import type { NextRequest } from 'next/server';
import { writeCsv } from '@/lib/documents/write-csv';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { compareDistricts } from '@/lib/services/compare-districts';
import { composeBoard } from '@/lib/view/compare/board';
import { COMPARISON_HEADER, comparisonRows } from '@/lib/view/compare/export-rows';
import { districtFrame } from '../../district-frame';
import { readCompareFilters } from '../read-filters';

type Context = { params: Promise<{ district: string }> };

/** Every indicator in every district as CSV, those that are not compared with their reason. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const frame = await districtFrame(actor, district);
    const {
      year: asked,
      city,
      kind,
      domain,
    } = readCompareFilters(Object.fromEntries(request.nextUrl.searchParams));
    const year = asked ?? frame.currentYear;
    const { districts, rows } = await compareDistricts(actor, {
      districtId: district,
      year,
      catalogueKey: null,
      city,
    });
    const board = composeBoard({ districts, rows, own: district, kind, domain });
    return csvDownload(writeCsv([COMPARISON_HEADER, ...comparisonRows(board, year)]), {
      plain: `comparison-${year}.csv`,
      chinese: `${year}年区县比较.csv`,
    });
  });
}
