import type { Problem } from '@/lib/schemas/action-result';
import type { PartInput } from '@/lib/schemas/plan-setup';

const FIELDS = ['name', 'unit', 'entryKind', 'targetText'] as const satisfies readonly (keyof PartInput)[];

/** The messages of one part out of those of the whole form: `parts.1.name` under `parts.1`. */
export function errorsUnder(
  place: string,
  problem: Problem | null,
): Partial<Record<keyof PartInput, string>> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const message = problem?.fields[`${place}.${field}`];
      return message === undefined ? [] : [[field, message]];
    }),
  );
}
