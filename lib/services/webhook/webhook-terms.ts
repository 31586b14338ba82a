import { parseAllowedHosts } from '@/lib/domain/notice/webhook-address';

/** What the installation lays down about webhooks. */
export type WebhookTerms = {
  /** Hosts that may be called, from WEBHOOK_HOSTS; none: webhooks cannot be used. */
  allowedHosts: readonly string[];
  /** From which the key that seals the districts' secrets is derived. */
  installationSecret: string;
  /** The product's own address, for links back to it. */
  origin: string;
};

type Environment = {
  /** `im.example.gov.cn, 10.0.0.8:8080` */
  hosts: string | undefined;
  installationSecret: string;
  address: string | undefined;
};

const LOCAL_ADDRESS = 'http://localhost:3000';

export const readWebhookTerms = ({ hosts, installationSecret, address }: Environment): WebhookTerms => ({
  allowedHosts: parseAllowedHosts(hosts ?? ''),
  installationSecret,
  origin: (address ?? LOCAL_ADDRESS).replace(/\/+$/, ''),
});
