import { z } from 'zod';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError, type ErrorCode } from '@/lib/errors';
import type { ActionResult, Problem } from '@/lib/schemas/action-result';
import { translateError } from '@/lib/services/translate-error';
import { describeIssue } from './describe-issue';
import { logger } from './logger';
import { requireActor } from './session';

/**
 * The one rhythm of every server action: authenticate, parse, call the service, map the result.
 * Never throws: a lost connection or a bug reaches the form as a message, and what was typed stays.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (actor: Actor, input: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const actor = await requireActor();
    return { ok: true, data: await work(actor, parseInput(schema, input)) };
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** Parses with zod; failures become one `invalidInput` error that names every field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: describeIssue });
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.') || '_', issue.message]),
  );
  throw new AppError('invalidInput', 'input refused by schema', {
    userMessage: Object.values(fields)[0],
    detail: { fields },
  });
}

/** Logs what is unexpected and keeps everything but the message for the user out of the answer. */
export function toProblem(error: unknown): Problem & { code: ErrorCode } {
  const known = translateError(error);
  if (known.code === 'internal' || known.code === 'unavailable') {
    logger.error({ err: known.cause ?? known, code: known.code }, known.message);
  }
  const { fields, ...detail } = known.detail;
  return {
    code: known.code,
    message: known.userMessage,
    fields: (fields as Record<string, string> | undefined) ?? {},
    detail,
  };
}
