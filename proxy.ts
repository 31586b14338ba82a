import { NextResponse, type NextRequest } from 'next/server';
import { auth } from '@/lib/server/auth';
import { REQUEST_PATH_HEADER } from '@/lib/server/request-path';

const SEEN_COOKIE = 'fuer.seen';
const SEEN_SECONDS = 60;

/**
 * Renews the session of somebody who is working. A server component can extend the row but not set the
 * cookie, so once a minute the library answers here and its cookie is passed on. Asked directly, not through
 * its handler: there a stranger with an invented cookie could use up the rate limit of everybody.
 * Whether somebody may see a page is decided in the services, never here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isReadable(request.nextUrl.pathname)) return badAddress();
  const headers = new Headers(request.headers);
  headers.set(REQUEST_PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  const loggedIn = request.cookies.getAll().some(({ name }) => name.endsWith('fuer.session_token'));
  if (!loggedIn || request.cookies.has(SEEN_COOKIE)) return response;
  try {
    const renewed = await auth().api.getSession({ headers: request.headers, asResponse: true });
    // First: setting a cookie writes the header anew and drops what was appended before.
    response.cookies.set(SEEN_COOKIE, '1', {
      maxAge: SEEN_SECONDS,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    });
    for (const cookie of renewed.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  } catch {
    // The page itself will say that the database cannot be reached.
  }
  return response;
}

/** An address that is no UTF-8 would end in the framework's own words. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function badAddress(): NextResponse {
  return new NextResponse('地址有误，请返回上一页重新选择。', {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Uploads pass by: what goes through here is kept in memory, and cut off without a word where that ends. */
export const config = {
  matcher: ['/((?!api/auth|api/districts/[^/]+/(?:attachments|uploads)|_next|favicon|icon).*)'],
};
