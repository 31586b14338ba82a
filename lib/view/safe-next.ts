const BASE = 'http://local.invalid';
const NOT_AFTER_LOGIN = /^\/(?:login|password|api)(?:\/|$)/;

/**
 * Where to go after logging in, when the address asks for it: only a path of this very site.
 * Everything else – other hosts, `//host`, `/\host`, control characters, the login page itself – gives '/'.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, BASE)) return '/';
  const url = new URL(next, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  if (NOT_AFTER_LOGIN.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
