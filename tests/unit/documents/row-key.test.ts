import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRowKey, printRowKey, type RowKey } from '@/lib/documents/table/row-key';

const key = fc.record<RowKey>({
  districtId: fc.stringMatching(/^\d{6}$/),
  year: fc.integer({ min: 2000, max: 2100 }),
  indicatorId: fc.uuid(),
  category: fc.constantFrom('total', 'male', 'female', 'urban', 'rural'),
  version: fc.nat(100_000),
});

describe('the key of a line', () => {
  it('is read as it was printed', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(parseRowKey(` ${printRowKey(one)}\n`)).toEqual(one);
      }),
    );
  });

  it('does not end with a digit, which a spreadsheet would count up', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(printRowKey(one)).toMatch(/[a-z]$/);
      }),
    );
  });

  it.each([
    '',
    '1',
    'fuer1:500103',
    'fuer1:500103:2025:1:a:other',
    'fuer1:500103:2025:-1:a:total',
    'fuer2:500103:2025:1:a:total',
  ])('is not guessed from “%s”', (text) => {
    expect(parseRowKey(text)).toBeNull();
  });
});
