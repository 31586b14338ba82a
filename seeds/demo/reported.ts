import type { IndicatorImport, PlanImport } from '@/lib/db/plan-import-types';

/** What takes values: a printed row, or a part in its place, which has no printed baseline. */
export type Reported = { indicator: IndicatorImport; partPosition: number };

/**
 * Everything of a plan that takes values. A first part stands where its row stood and further parts come last, so
 * that splitting a row leaves every other indicator its story.
 */
export function listReported({ indicators }: Pick<PlanImport, 'indicators'>): Reported[] {
  const further: Reported[] = [];
  const inPlace = indicators.map((indicator): Reported => {
    const [first, ...rest] = indicator.parts.map((part, index) => ({
      indicator: { ...indicator, ...part, baselines: [], parts: [] },
      partPosition: index + 1,
    }));
    further.push(...rest);
    return first ?? { indicator, partPosition: 0 };
  });
  return [...inPlace, ...further];
}
