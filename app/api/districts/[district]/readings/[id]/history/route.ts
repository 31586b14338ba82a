import { pathIdSchema } from '@/lib/schemas/address';
import { handleRoute } from '@/lib/server/handle-route';
import { getReadingHistory } from '@/lib/services/get-reading-history';
import { toFileSteps } from '@/lib/view/attachments';

type Context = { params: Promise<{ district: string; id: string }> };

/** The history of one reading, for the dialog that the sheet, the review and the indicator page open. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { district, id } = await params;
  return handleRoute(async (actor) => {
    const query = { districtId: district, readingId: pathIdSchema.parse(id) };
    const { files, ...history } = await getReadingHistory(actor, query);
    return Response.json(
      { ...history, files: toFileSteps(files) },
      { headers: { 'cache-control': 'no-store' } },
    );
  });
}
