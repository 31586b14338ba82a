import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DemoWarning } from '@/lib/db/demo-reasons';
import { buildDemoReasons } from '@/seeds/demo-reasons';

const warnings: fc.Arbitrary<DemoWarning[]> = fc.uniqueArray(
  fc.record({
    districtId: fc.constant('500103'),
    indicatorId: fc.uuid(),
    year: fc.integer({ min: 2021, max: 2025 }),
    type: fc.constantFrom('volatile', 'reversal'),
    value: fc.constantFrom('1', '2'),
    closed: fc.boolean(),
    explained: fc.boolean(),
  } as const),
  { selector: ({ indicatorId }) => indicatorId },
);
const keyOf = ({ indicatorId, year, type }: Pick<DemoWarning, 'indicatorId' | 'year' | 'type'>) =>
  `${indicatorId} ${year} ${type}`;

describe('demonstration reasons', () => {
  it('explain what is archived, leave the first of the open year, and never speak over a person', () => {
    fc.assert(
      fc.property(warnings, (list) => {
        const reasons = buildDemoReasons(list);
        const explained = new Set(reasons.map(keyOf));
        for (const warning of list) {
          if (warning.closed) expect(explained.has(keyOf(warning))).toBe(!warning.explained);
        }
        const firstOpen = list.find(({ closed }) => !closed);
        if (firstOpen) expect(explained.has(keyOf(firstOpen))).toBe(false);
        for (const { text, value } of reasons) {
          expect(text).toContain('（演示）');
          expect(['1', '2']).toContain(value);
        }
      }),
    );
  });

  it('add nothing when run again', () => {
    fc.assert(
      fc.property(warnings, (list) => {
        const done = new Set(buildDemoReasons(list).map(keyOf));
        const again = list.map((one) => ({ ...one, explained: one.explained || done.has(keyOf(one)) }));
        expect(buildDemoReasons(again)).toEqual([]);
      }),
    );
  });
});
