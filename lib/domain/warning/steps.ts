import { Fraction } from '../scoring/fraction';
import type { Facts } from '../scoring/facts';
import type { Reading } from '../scoring/series';
import type { ScoringSettings } from '../scoring/settings';
import type { UnitFacts } from '../scoring/unit';

/** Two readings of neighbouring years. */
export type Step = { before: Reading; after: Reading };

/** Year-to-year steps of the usable readings; a gap of a year is no step. */
export function yearlySteps(facts: Facts): Step[] {
  const { usable } = facts.series;
  const steps: Step[] = [];
  for (let index = 1; index < usable.length; index += 1) {
    const before = usable[index - 1]!;
    const after = usable[index]!;
    if (after.year - before.year === 1) steps.push({ before, after });
  }
  return steps;
}

export function sizeOf(step: Step): Fraction {
  return step.after.value.minus(step.before.value).abs();
}

/** Median size of the steps; null when there are fewer than the setting asks for. */
export function medianSize(steps: Step[], settings: ScoringSettings): Fraction | null {
  if (steps.length < settings.volatilityEarlierSteps || steps.length === 0) return null;
  const sizes = steps.map(sizeOf).sort((a, b) => a.compare(b));
  const middle = sizes.length >> 1;
  if (sizes.length % 2 === 1) return sizes[middle]!;
  return sizes[middle - 1]!.plus(sizes[middle]!).over(Fraction.of(2));
}

/** The change of a year below which a unit's readings never count as volatile. */
export function floorOf(unit: UnitFacts, before: Reading, settings: ScoringSettings): Fraction {
  switch (unit.kind) {
    case 'percent':
      return Fraction.of(settings.volatilityFloorPercent);
    case 'permille':
      return Fraction.of(settings.volatilityFloorPermille);
    case 'per10Thousand':
      return Fraction.of(settings.volatilityFloorPer10Thousand);
    case 'per100Thousand':
      return Fraction.of(settings.volatilityFloorPer100Thousand);
    case 'other':
      return before.value.abs().times(Fraction.of(settings.volatilityFloorOther));
  }
}
