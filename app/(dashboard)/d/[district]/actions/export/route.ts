import type { NextRequest } from 'next/server';
import { writeCsv } from '@/lib/documents/write-csv';
import { SUBJECT_LABELS } from '@/lib/domain/progress/progress-state';
import { formatQuarter, quarterTitle } from '@/lib/domain/progress/quarter';
import { AppError } from '@/lib/errors';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { getActionBoard } from '@/lib/services/get-action-board';
import { getActionPlace } from '@/lib/services/get-action-place';
import { composeBoard, selectItems } from '@/lib/view/actions/board';
import { BOARD_EXPORT_HEADER, toBoardExportRow } from '@/lib/view/actions/export-rows';
import { districtFrame } from '../../district-frame';
import { readActionSearch } from '../action-page';

type Context = { params: Promise<{ district: string }> };

/** The board as the address narrows it, as CSV. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const frame = await districtFrame(actor, district);
    const { query, filters } = readActionSearch(district, Object.fromEntries(request.nextUrl.searchParams));
    const place = await getActionPlace(actor, query, new Date());
    if (!place) throw new AppError('notFound', `nothing tracked in ${district}`);
    const { plan, kind, standing, today } = place;
    const { items, ...rows } = await getActionBoard(actor, district, place, frame.rounds);
    const board = composeBoard(kind, items, { plan, standing, today, ...rows });
    const lines = selectItems(board.rows, filters).map(toBoardExportRow);
    return csvDownload(writeCsv([BOARD_EXPORT_HEADER, ...lines]), {
      plain: `actions-${district}-${formatQuarter(standing.quarter)}.csv`,
      chinese: `${frame.district.name}${SUBJECT_LABELS[kind]}${quarterTitle(standing.quarter)}.csv`,
    });
  });
}
