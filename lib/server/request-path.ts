import { headers } from 'next/headers';

/** Set by `proxy.ts` for every page request. */
export const REQUEST_PATH_HEADER = 'x-fuer-path';

/** Path and query of the page being rendered, to come back to after logging in. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(REQUEST_PATH_HEADER) ?? '/';
}
