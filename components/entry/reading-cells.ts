import type { SaveReadingsInput } from '@/lib/schemas/reading';
import type { Drafts } from './draft-store';
import type { LiveRow } from './live-row';

/** Rows as they are sent: over the version they were typed over, the breakdown only where there is one. */
export function readingCells(rows: readonly LiveRow[], drafts: Drafts): SaveReadingsInput['cells'] {
  return rows.map(({ row, texts: { parts, ...texts } }) => ({
    indicatorId: row.indicatorId,
    version: drafts[row.indicatorId]?.version ?? null,
    ...texts,
    ...(row.dimensions.length > 0 || parts.length > 0 ? { parts } : {}),
  }));
}
