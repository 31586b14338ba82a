import { auth, CLIENT_ADDRESS_HEADER } from '@/lib/server/auth';
import { env } from '@/lib/server/env';
import { toProblem } from '@/lib/server/run-action';

export const dynamic = 'force-dynamic';

/**
 * Sign-in, sign-out and password change go through the library's own handler, so that its rate limit holds.
 * A client can send any X-Forwarded-For; it counts only when the office's own proxy is trusted.
 */
async function handle(request: Request): Promise<Response> {
  try {
    const headers = new Headers(request.headers);
    const forwarded = env().TRUST_PROXY === '1' ? request.headers.get('x-forwarded-for') : null;
    headers.set(CLIENT_ADDRESS_HEADER, forwarded?.split(',').at(-1)?.trim() || '127.0.0.1');
    return await auth().handler(new Request(request, { headers }));
  } catch (error) {
    const problem = toProblem(error);
    return Response.json({ code: problem.code, message: problem.message }, { status: 503 });
  }
}

export { handle as GET, handle as POST };
