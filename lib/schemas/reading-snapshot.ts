import { z } from 'zod';
import { RETURN_FIELDS } from '@/lib/domain/review/return-field';

export const returnFieldSchema = z.enum(RETURN_FIELDS);

export const partCategorySchema = z.enum(['male', 'female', 'urban', 'rural']);

const partSchema = z.object({
  category: partCategorySchema,
  value: z.string(),
  scale: z.number().int(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
});

/** What a revision keeps of a reading. Older rows may lack later fields. */
export const readingSnapshotSchema = z.object({
  value: z.string().nullable(),
  scale: z.number().int(),
  numerator: z.string().nullable().default(null),
  denominator: z.string().nullable().default(null),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'archived']),
  note: z.string().nullable().default(null),
  parts: z.array(partSchema).default([]),
  overrideReason: z.string().nullable().default(null),
  returnReason: z.string().nullable().default(null),
  returnFields: z.array(returnFieldSchema).default([]),
});
