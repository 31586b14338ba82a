import { AppError } from '@/lib/errors';

/** A page elsewhere must not send in the name of whoever is logged in here; a browser says where it sends from. */
export function requireSameOrigin(request: Request): void {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site === null ? isFromHost(headers.get('origin'), headers) : site === 'same-origin') return;
  throw new AppError('forbidden', `request from ${site ?? headers.get('origin') ?? 'nowhere'}`);
}

function isFromHost(origin: string | null, headers: Headers): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get('host');
}
