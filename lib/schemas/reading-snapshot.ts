import { z } from 'zod';

/** What a revision keeps of a reading. Older rows may lack later fields. */
export const readingSnapshotSchema = z.object({
  value: z.string().nullable(),
  scale: z.number().int(),
  numerator: z.string().nullable().default(null),
  denominator: z.string().nullable().default(null),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'archived']),
  note: z.string().nullable().default(null),
  overrideReason: z.string().nullable().default(null),
  returnReason: z.string().nullable().default(null),
});
