import type { NextRequest } from 'next/server';
import { findInDistrict } from '@/app/(dashboard)/d/[district]/find-in-district';
import { handleRoute } from '@/lib/server/handle-route';

type Context = { params: Promise<{ district: string }> };

const EACH_AT_MOST = 5;

/** What the search box proposes while somebody types. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { district } = await params;
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  return handleRoute(async (actor) => {
    const { results } = await findInDistrict(actor, district, asked, EACH_AT_MOST);
    return Response.json(results, { headers: { 'cache-control': 'no-store' } });
  });
}
