import { z } from 'zod';
import { HISTORY_ACTS } from '@/lib/domain/review/history-acts';
import type { HistoryFilter } from '@/lib/domain/review/history-line';
import { rowId } from './storable-text';

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** 2026-03-01T02:00:00.000Z_<id>: the last line of the page before. */
const cursorSchema = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.iso.datetime(), rowId()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));

/** What a history is narrowed to, as the address says it. What is malformed is ignored, so that an old bookmark opens. */
export const historyFilterSchema = z.object({
  department: optional(rowId()),
  indicator: optional(rowId()),
  act: optional(z.enum(HISTORY_ACTS)),
  from: optional(z.iso.date()),
}) satisfies z.ZodType<HistoryFilter>;

export const historyCursorSchema = z.object({ before: optional(cursorSchema) });
