import { Cron } from 'croner';
import { checkDeadlines } from '@/lib/services/check-deadlines';
import { deliverWebhooks } from '@/lib/services/deliver-webhooks';
import { env } from './env';
import { logger } from './logger';
import { webhookTerms } from './webhook-terms';

/** Kept on globalThis so that development reloads do not start the jobs a second time. */
const holder = globalThis as { fuerJobs?: Cron[] };

/**
 * The regular work of a running server. What is done and what is left is in the database alone: several servers share
 * the work, a server that was down catches up at its next look, and a clock that jumps sends nothing twice.
 */
export function startScheduler(): void {
  if (holder.fuerJobs || env().SCHEDULER === '0') return;
  holder.fuerJobs = [
    regularly('deadlines', '*/10 * * * *', tellDeadlines),
    regularly('webhooks', '* * * * *', sendWebhooks),
  ];
}

/** Not again while it is still running; a failure is logged, and the next time tries anew. */
function regularly(name: string, pattern: string, work: () => Promise<void>): Cron {
  const failed = (error: unknown) => logger.error({ err: error, job: name }, 'regular work failed');
  return new Cron(pattern, { name, protect: true, unref: true, catch: failed }, work);
}

async function tellDeadlines(): Promise<void> {
  for await (const { district, ...check } of checkDeadlines(new Date())) {
    if (check.state === 'failed') logger.error({ err: check.error, district }, 'deadlines not looked at');
    else if (check.state === 'done' && check.sent > 0)
      logger.info({ district, sent: check.sent }, 'notices of deadlines sent');
  }
}

async function sendWebhooks(): Promise<void> {
  const run = await deliverWebhooks(webhookTerms(), () => new Date());
  if (run.postponed + run.givenUp > 0) logger.warn(run, 'notices could not be posted');
}
