import { describe, expect, it } from 'vitest';
import { requireSameOrigin } from '@/lib/server/require-same-origin';

const ask = (headers: Record<string, string>) =>
  requireSameOrigin(
    new Request('http://localhost:3000/', { headers: { host: 'localhost:3000', ...headers } }),
  );

describe('where a request comes from', () => {
  it.each<Record<string, string>>([{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:3000' }])(
    'lets the own page in: %o',
    (headers) => {
      expect(() => ask(headers)).not.toThrow();
    },
  );

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    { origin: 'http://elsewhere.example' },
    { origin: 'null' },
    {},
  ])('keeps others out: %o', (headers) => {
    expect(() => ask(headers)).toThrow();
  });
});
