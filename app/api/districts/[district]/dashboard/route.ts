import { wallFragment } from '@/app/wall-fragment';
import { handleRoute } from '@/lib/server/handle-route';

type Context = { params: Promise<{ district: string }> };

/** The wall asks here whether anything has changed; 304 while nothing has. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { district } = await params;
  return handleRoute(async (actor) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { html, tag } = await wallFragment(actor, district, query);
    const headers = { etag: tag, 'cache-control': 'no-store' };
    if (request.headers.get('if-none-match') === tag) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(html, {
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    });
  });
}
