import type { Dimension, PartCategory } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import { interpretParts } from '@/lib/domain/reading/interpret-parts';
import { partShares } from '@/lib/domain/reading/part-shares';
import type { RowTexts } from './entry-row';

type Broken = { unit: string; entryKind: EntryKind; dimensions: readonly Dimension[] };

/** 45.20%: a category's share of all categories of its dimension, as far as they are typed; null where there is none. */
export function shareOfPart(texts: RowTexts, category: PartCategory, row: Broken): string | null {
  const share = partShares(interpretParts(texts.parts, row).parts, row.unit)[category];
  return share === undefined ? null : `${share}%`;
}
