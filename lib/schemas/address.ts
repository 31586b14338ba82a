import { z } from 'zod';
import { rowId } from './storable-text';

/** The part of the address that every page of a district understands; what is malformed is ignored. */
export const periodParamsSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  kind: z.enum(['women', 'children', 'action']).optional().catch(undefined),
});

/** Which list of the review is shown. */
export const reviewParamsSchema = z.object({ list: z.enum(['waiting', 'approved']).catch('waiting') });

/** The id in an address; what no row can have finds none. */
export const pathIdSchema = rowId().catch('-');

export const districtCodeSchema = z.string().regex(/^\d{6}$/);

/** Which table to fill in is downloaded: of one department or of the whole round, as workbook or CSV. */
export const entryTableQuerySchema = z.object({
  format: z.enum(['xlsx', 'csv']).catch('xlsx'),
  department: rowId().nullable().default(null),
});
