import type { NextRequest } from 'next/server';
import { writeCsv } from '@/lib/documents/write-csv';
import { periodParamsSchema } from '@/lib/schemas/address';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { listWarnings } from '@/lib/services/list-warnings';
import { composeCaseRows, selectCaseRows } from '@/lib/view/warnings/case-rows';
import { toWarningExportRow, WARNING_EXPORT_HEADER } from '@/lib/view/warnings/export-rows';
import { readWarningFilters } from '@/lib/view/warnings/filters';
import { districtFrame } from '../../district-frame';

type Context = { params: Promise<{ district: string }> };

/** The filtered list of warnings as CSV, in the order shown, each with its history. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const query = request.nextUrl.searchParams;
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(Object.fromEntries(query)).year ?? frame.currentYear;
    const filters = readWarningFilters(query);
    const { cases } = await listWarnings(actor, district, year);
    const rows = selectCaseRows(composeCaseRows(cases, filters.kind, new Date()), filters);
    return csvDownload(writeCsv([WARNING_EXPORT_HEADER, ...rows.map(toWarningExportRow)]), {
      plain: `warnings-${district}-${year}.csv`,
      chinese: `${frame.district.name}${year}年预警.csv`,
    });
  });
}
