import type { NextRequest } from 'next/server';
import { writeCsv } from '@/lib/documents/write-csv';
import { periodParamsSchema } from '@/lib/schemas/address';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { listIndicators } from '@/lib/services/list-indicators';
import { EXPORT_HEADER, toExportRow } from '@/lib/view/indicators/export-rows';
import { readFilters } from '@/lib/view/indicators/filters';
import { composeList } from '@/lib/view/indicators/list-rows';
import { selectRows } from '@/lib/view/indicators/select-rows';
import { districtFrame } from '../../district-frame';

type Context = { params: Promise<{ district: string }> };

/** The filtered list as CSV, in the order shown. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const query = request.nextUrl.searchParams;
    const frame = await districtFrame(actor, district);
    const { year: asked, kind } = periodParamsSchema.parse(Object.fromEntries(query));
    const year = asked ?? frame.currentYear;
    const indicators = await listIndicators(actor, district, year, kind);
    const { rows, departments } = composeList(indicators);
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    const selected = selectRows(rows, readFilters(query), (id) => names.get(id) ?? '');
    const lines = selected.flatMap(({ id }) => {
      const indicator = byId.get(id);
      return indicator ? [toExportRow(indicator)] : [];
    });
    const name = `${frame.district.name}${year}年指标.csv`;
    return csvDownload(writeCsv([EXPORT_HEADER, ...lines]), {
      plain: `indicators-${district}-${year}.csv`,
      chinese: name,
    });
  });
}
