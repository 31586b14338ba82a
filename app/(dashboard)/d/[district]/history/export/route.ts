import type { NextRequest } from 'next/server';
import { streamCsv } from '@/lib/documents/stream-csv';
import type { Actor } from '@/lib/domain/access/actor';
import { periodParamsSchema } from '@/lib/schemas/address';
import { historyFilterSchema } from '@/lib/schemas/history';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { exportHistory } from '@/lib/services/export-history';
import type { HistoryPlace } from '@/lib/services/history-page';
import { HISTORY_HEADER, toHistoryRow } from '@/lib/view/history/export-rows';
import { districtFrame } from '../../district-frame';

type Context = { params: Promise<{ district: string }> };

/** Exactly what the filters show, all pages of it, as CSV. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const query = Object.fromEntries(request.nextUrl.searchParams);
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const place = { districtId: district, year, filter: historyFilterSchema.parse(query) };
    return csvDownload(await streamCsv(HISTORY_HEADER, rowsOf(actor, place)), {
      plain: `history-${district}-${year}.csv`,
      chinese: `${frame.district.name}${year}年修改记录.csv`,
    });
  });
}

async function* rowsOf(actor: Actor, place: HistoryPlace) {
  for await (const lines of exportHistory(actor, place)) yield lines.map(toHistoryRow);
}
