import { handleRoute } from '@/lib/server/handle-route';
import { countUnread } from '@/lib/services/list-notices';

type Context = { params: Promise<{ district: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { district } = await params;
  return handleRoute(async (actor) => Response.json({ unread: await countUnread(actor, district) }));
}
