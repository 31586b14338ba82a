import { beforeAll, describe, expect, it } from 'vitest';
import { refuseForeignOrigin } from '@/lib/server/refuse-foreign-origin';

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://localhost/none';
  process.env.BETTER_AUTH_SECRET = 'unit-tests-only-unit-tests-only-unit-tests-only';
  process.env.BETTER_AUTH_URL = 'https://fuer.example.gov.cn';
});

/** The names of a request that a browser sets itself cannot be set on one made here. */
const from = (headers: Record<string, string>) =>
  refuseForeignOrigin({ headers: new Headers(headers) } as Request);

describe('where a changing request comes from', () => {
  it.each<Record<string, string>>([
    { host: 'fuer.example.gov.cn', origin: 'https://fuer.example.gov.cn', 'sec-fetch-site': 'same-origin' },
    { host: '10.0.0.5:3000', origin: 'https://fuer.example.gov.cn', 'sec-fetch-site': 'same-origin' },
    { host: '10.0.0.5:3000', origin: 'http://10.0.0.5:3000' },
  ])('lets our own pages in: %j', (headers) => {
    expect(() => from(headers)).not.toThrow();
  });

  it.each<Record<string, string>>([
    { host: 'fuer.example.gov.cn' },
    { host: 'fuer.example.gov.cn', origin: 'null' },
    { host: 'fuer.example.gov.cn', origin: 'https://evil.example' },
    { host: 'fuer.example.gov.cn', origin: 'https://fuer.example.gov.cn.evil.example' },
    { host: 'fuer.example.gov.cn', origin: 'https://fuer.example.gov.cn', 'sec-fetch-site': 'cross-site' },
    { host: 'fuer.example.gov.cn', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ])('keeps others out: %j', (headers) => {
    expect(() => from(headers)).toThrowError(expect.objectContaining({ code: 'forbidden' }) as Error);
  });
});
