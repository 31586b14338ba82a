import { removeAttachmentSchema } from '@/lib/schemas/attachment';
import { pathIdSchema } from '@/lib/schemas/address';
import { handleRoute } from '@/lib/server/handle-route';
import { refuseForeignOrigin } from '@/lib/server/refuse-foreign-origin';
import { parseInput } from '@/lib/server/run-action';
import { downloadAttachment } from '@/lib/services/download-attachment';
import { removeAttachment } from '@/lib/services/remove-attachment';

type Context = { params: Promise<{ district: string; id: string }> };

/** One file to save, never to open inside this site: whatever it holds, it cannot act in its name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { district, id } = await params;
  return handleRoute(async (actor) => {
    const query = { districtId: district, attachmentId: pathIdSchema.parse(id) };
    const { fileName, mediaType, content } = await downloadAttachment(actor, query, new Date());
    const extension = fileName.slice(fileName.lastIndexOf('.') + 1);
    return new Response(content, {
      headers: {
        'content-type': mediaType,
        'content-length': String(content.length),
        'content-disposition': `attachment; filename="attachment.${extension}"; filename*=UTF-8''${encodeName(fileName)}`,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  });
}

/** Takes a file away; the reason, where one is needed, stands in the address. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { district, id } = await params;
  return handleRoute(async (actor) => {
    refuseForeignOrigin(request);
    const reason = new URL(request.url).searchParams.get('reason');
    const input = parseInput(removeAttachmentSchema, { districtId: district, attachmentId: id, reason });
    await removeAttachment(actor, input, new Date());
    return Response.json({ removed: true }, { headers: { 'cache-control': 'no-store' } });
  });
}

/** As RFC 8187 wants it: what encodeURIComponent leaves of the marks that mean something in a header goes too. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
