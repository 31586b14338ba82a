import { AppError } from '@/lib/errors';
import { env } from './env';

/**
 * A route that changes something is called by this site's own pages only. Browsers name where a request comes from; one
 * that names nothing, or somebody else's page, is refused. Throws `forbidden`.
 */
export function refuseForeignOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isOwn =
    (site === null || site === 'same-origin') &&
    origin !== null &&
    ownHosts(request).includes(hostOf(origin));
  if (!isOwn) throw new AppError('forbidden', `foreign origin ${origin ?? 'none'} (${site ?? 'unknown'})`);
}

function ownHosts(request: Request): (string | null)[] {
  const { BETTER_AUTH_URL, TRUST_PROXY } = env();
  return [
    request.headers.get('host'),
    BETTER_AUTH_URL ? hostOf(BETTER_AUTH_URL) : null,
    TRUST_PROXY === '1' ? request.headers.get('x-forwarded-host') : null,
  ].filter((host) => host !== null);
}

/** Empty where it is no address, as the `null` of a sandboxed page: equal to no host. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
