import type { NextRequest } from 'next/server';
import { MAX_TABLE_BYTES } from '@/lib/domain/upload/max-table-bytes';
import { uploadQuerySchema } from '@/lib/schemas/upload';
import { handleRoute } from '@/lib/server/handle-route';
import { readLimitedBody } from '@/lib/server/read-limited-body';
import { refuseForeignOrigin } from '@/lib/server/refuse-foreign-origin';
import { parseInput } from '@/lib/server/run-action';
import { stageUpload } from '@/lib/services/stage-upload';
import { FILE_TOO_LARGE } from '@/lib/view/upload/preview-words';

type Context = { params: Promise<{ district: string }> };

/** Takes a filled-in table as the raw body and answers the dry run. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    refuseForeignOrigin(request);
    const { district } = await params;
    const { searchParams } = request.nextUrl;
    const query = parseInput(uploadQuerySchema, {
      districtId: district,
      year: searchParams.get('year'),
      fileName: searchParams.get('name') ?? '',
    });
    const bytes = await readLimitedBody(request, { bytes: MAX_TABLE_BYTES, tooLarge: FILE_TOO_LARGE });
    const preview = await stageUpload(actor, { ...query, bytes }, new Date());
    return Response.json(preview, { headers: { 'cache-control': 'no-store' } });
  });
}
