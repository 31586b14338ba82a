import { writeCsv } from '@/lib/documents/write-csv';
import { pathIdSchema } from '@/lib/schemas/address';
import { csvDownload } from '@/lib/server/csv-download';
import { handleRoute } from '@/lib/server/handle-route';
import { getReadingHistory } from '@/lib/services/get-reading-history';
import { READING_HEADER, toReadingRow } from '@/lib/view/history/export-rows';

type Context = { params: Promise<{ district: string; id: string }> };

/** The history of one reading as its dialog shows it, as CSV. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { district, id } = await params;
  return handleRoute(async (actor) => {
    const readingId = pathIdSchema.parse(id);
    const { indicator, year, steps } = await getReadingHistory(actor, { districtId: district, readingId });
    return csvDownload(writeCsv([READING_HEADER, ...steps.map(toReadingRow)]), {
      plain: `history-${readingId}.csv`,
      chinese: `${indicator}${year}年修改记录.csv`,
    });
  });
}
