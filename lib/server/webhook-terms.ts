import { readWebhookTerms, type WebhookTerms } from '@/lib/services/webhook/webhook-terms';
import { env } from './env';

/** What this installation lays down about webhooks. */
export function webhookTerms(): WebhookTerms {
  const { WEBHOOK_HOSTS, BETTER_AUTH_SECRET, BETTER_AUTH_URL } = env();
  return readWebhookTerms({
    hosts: WEBHOOK_HOSTS,
    installationSecret: BETTER_AUTH_SECRET,
    address: BETTER_AUTH_URL,
  });
}
