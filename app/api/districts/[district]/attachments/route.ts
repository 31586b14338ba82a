import type { NextRequest } from 'next/server';
import { formatBytes, MAX_ATTACHMENT_BYTES } from '@/lib/domain/attachment/limits';
import { attachmentSubjectSchema, fileNameSchema } from '@/lib/schemas/attachment';
import { handleRoute } from '@/lib/server/handle-route';
import { readLimitedBody } from '@/lib/server/read-limited-body';
import { refuseForeignOrigin } from '@/lib/server/refuse-foreign-origin';
import { parseInput } from '@/lib/server/run-action';
import { addAttachment } from '@/lib/services/add-attachment';
import { showAttachments } from '@/lib/services/show-attachments';

type Context = { params: Promise<{ district: string }> };

const NO_STORE = { 'cache-control': 'no-store' };
const LIMITS = {
  bytes: MAX_ATTACHMENT_BYTES,
  tooLarge: `文件超过 ${formatBytes(MAX_ATTACHMENT_BYTES)}，请压缩或拆分后再上传。`,
};

const subjectOf = (districtId: string, query: URLSearchParams) =>
  parseInput(attachmentSubjectSchema, { districtId, ...Object.fromEntries(query) });

/** The evidence of one value or narrative, without the contents. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { district } = await params;
  return handleRoute(async (actor) => {
    const subject = subjectOf(district, request.nextUrl.searchParams);
    return Response.json(await showAttachments(actor, subject, new Date()), { headers: NO_STORE });
  });
}

/** One file: its content is the body, its name stands in the address. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { district } = await params;
  return handleRoute(async (actor) => {
    refuseForeignOrigin(request);
    const query = request.nextUrl.searchParams;
    const name = parseInput(fileNameSchema, query.get('name') ?? '');
    const file = { name, read: () => readLimitedBody(request, LIMITS) };
    const added = await addAttachment(actor, subjectOf(district, query), file, new Date());
    return Response.json(added, { headers: NO_STORE });
  });
}
