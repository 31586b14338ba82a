import { describe, expect, it } from 'vitest';
import { safeNext } from '@/lib/view/safe-next';

describe('safeNext', () => {
  it.each([
    ['/d/500103/overview?year=2025', '/d/500103/overview?year=2025'],
    ['/d/500103/plans#gaps', '/d/500103/plans#gaps'],
    ['/', '/'],
    ['/d/../accounts', '/accounts'],
  ])('keeps a path of this site: %s', (next, expected) => {
    expect(safeNext(next)).toBe(expected);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/.//evil.example',
    'javascript:alert(1)',
    'overview',
    '',
    '/login?next=/login',
    '/password',
    '/api/auth/sign-out',
    undefined,
    ['/a', '/b'],
    42,
  ])('falls back to the home page for %j', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
