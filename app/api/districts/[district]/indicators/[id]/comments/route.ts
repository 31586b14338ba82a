import { pathIdSchema } from '@/lib/schemas/address';
import { year as yearSchema } from '@/lib/schemas/plan-setup';
import { handleRoute } from '@/lib/server/handle-route';
import { parseInput } from '@/lib/server/run-action';
import { listReadingComments } from '@/lib/services/list-reading-comments';
import { toCommentItem } from '@/lib/view/comment-items';

type Context = { params: Promise<{ district: string; id: string }> };

/** 留言 on a year's value, for the dialog that the sheet and the review open. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { district, id } = await params;
  return handleRoute(async (actor) => {
    const year = parseInput(yearSchema, Number(new URL(request.url).searchParams.get('year')));
    const place = { districtId: district, indicatorId: pathIdSchema.parse(id), year };
    const comments = await listReadingComments(actor, place);
    return Response.json(comments.map(toCommentItem), { headers: { 'cache-control': 'no-store' } });
  });
}
