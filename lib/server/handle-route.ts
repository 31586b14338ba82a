import type { Actor } from '@/lib/domain/access/actor';
import type { ErrorCode } from '@/lib/errors';
import { toProblem } from './run-action';
import { requireActor } from './session';

const HTTP_STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  passwordChangeRequired: 403,
  forbidden: 403,
  notFound: 404,
  invalidInput: 400,
  staleVersion: 409,
  wrongState: 409,
  conflict: 409,
  unavailable: 503,
  internal: 500,
};

/** The same rhythm for routes: authenticate, run, and answer every failure as JSON without a stack trace. */
export async function handleRoute(work: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    return await work(await requireActor());
  } catch (error) {
    const problem = toProblem(error);
    return Response.json(
      { code: problem.code, message: problem.message },
      { status: HTTP_STATUS[problem.code] },
    );
  }
}
