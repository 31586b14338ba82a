import { z } from 'zod';
import { rowId } from './storable-text';

/** The part of the address that every page of a district understands; what is malformed is ignored. */
export const periodParamsSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  kind: z.enum(['women', 'children', 'action']).optional().catch(undefined),
});

/** Which list of the review is shown. */
export const reviewParamsSchema = z.object({ list: z.enum(['waiting', 'approved']).catch('waiting') });

/** What the comparison of districts shows. */
export const compareParamsSchema = z.object({
  view: z.enum(['matrix', 'spine']).catch('matrix'),
  city: z
    .union([z.literal('all'), z.string().regex(/^\d{6}$/)])
    .nullable()
    .catch(null)
    .default(null),
  domain: z.string().max(60).optional().catch(undefined),
  sort: z.enum(['value', 'name']).catch('value'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** The catalogue key in an address; what no indicator can have finds none. */
export const catalogueKeySchema = z
  .string()
  .regex(/^[\w.-]{1,100}$/)
  .catch('-');

/** The id in an address; what no row can have finds none. */
export const pathIdSchema = rowId().catch('-');

export const districtCodeSchema = z.string().regex(/^\d{6}$/);

/** Which table to fill in is downloaded: of one department or of the whole round, as workbook or CSV. */
export const entryTableQuerySchema = z.object({
  format: z.enum(['xlsx', 'csv']).catch('xlsx'),
  department: rowId().nullable().default(null),
});
