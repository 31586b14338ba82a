import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNarrowed,
  OUTLOOK_CHOICES,
  PACES,
  printFilters,
  readFilters,
  SORTS,
  type IndicatorFilters,
} from '@/lib/view/indicators/filters';
import { STATUS_ORDER } from '@/lib/view/status';

const read = (query: string) => readFilters(new URLSearchParams(query));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const anyFilters: fc.Arbitrary<IndicatorFilters> = fc
  .record({
    kind: maybe(fc.constantFrom('women', 'children', 'action')),
    q: maybe(fc.constantFrom('死亡率', '0-6岁', 'a&b=c', '％')),
    domain: maybe(fc.uuid()),
    status: maybe(fc.uniqueArray(fc.constantFrom(...STATUS_ORDER), { minLength: 1 })),
    outlook: maybe(fc.constantFrom(...OUTLOOK_CHOICES)),
    pace: maybe(fc.constantFrom(...PACES)),
    warning: maybe(fc.constantFrom('any', 'red', 'yellow', 'blue')),
    quicker: maybe(fc.constant(true)),
    confirm: maybe(fc.constant(true)),
    sort: maybe(fc.constantFrom(...SORTS)),
  } as const)
  .map(
    (record) =>
      Object.fromEntries(
        Object.entries(record).filter(([, value]) => value !== undefined),
      ) as IndicatorFilters,
  );

describe('filters in the address', () => {
  it('read again as they were printed', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(read(printFilters(filters, 2025))).toEqual(filters);
      }),
    );
  });

  it('ignores what is malformed, so that an old address still opens the list', () => {
    expect(read('status=met,nonsense&outlook=sunny&sort=-price&warning=green&q=%20%20')).toEqual({
      status: ['met'],
      descending: true,
    });
  });

  it('does not count plan and order as narrowing', () => {
    expect(isNarrowed(read('kind=women&sort=-status&year=2025'))).toBe(false);
    expect(isNarrowed(read('kind=women&q=率'))).toBe(true);
  });
});
