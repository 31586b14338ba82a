/**
 * Years whose reference values can be known: from the plans' base year to last year, or to the latest year that is
 * being reported, but not beyond the plans. Empty without a plan.
 */
export function referenceYears(
  plans: { from: number; to: number } | null,
  reportedYears: readonly number[],
  thisYear: number,
): number[] {
  if (!plans) return [];
  const last = Math.min(plans.to, Math.max(thisYear - 1, ...reportedYears));
  return Array.from({ length: Math.max(0, last - plans.from + 1) }, (_, index) => plans.from + index);
}
