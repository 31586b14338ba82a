import type { SaveReadingsInput } from '@/lib/schemas/reading';
import { askedTexts } from '@/lib/view/examine-entry';
import type { Drafts } from './draft-store';
import type { LiveRow } from './live-row';

/** Rows as they are sent: over the version they were typed over, the breakdown only where there is one. */
export function readingCells(rows: readonly LiveRow[], drafts: Drafts): SaveReadingsInput['cells'] {
  return rows.map(({ row, texts: { parts: _all, ...texts }, texts: whole }) => ({
    indicatorId: row.indicatorId,
    version: drafts[row.indicatorId]?.version ?? null,
    ...texts,
    ...(row.dimensions.length > 0 ? { parts: askedTexts(row, whole) } : {}),
  }));
}
