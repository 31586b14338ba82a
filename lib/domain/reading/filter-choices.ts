import type { PlanKind } from './monitored-indicator';

export type Choice = { id: string; name: string };

/** What the list of a year's indicators can be narrowed to. */
export type FilterChoices = {
  plans: { kind: PlanKind; targetYear: number }[];
  domains: (Choice & { kind: PlanKind })[];
  departments: Choice[];
};
