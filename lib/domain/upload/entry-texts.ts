import { CATEGORY_LABELS, type PartCategory } from '../reading/dimension';
import { entryTextsOf, type StoredNumbers } from '../reading/entry-texts-of';
import type { EntryKind, EntryTexts } from '../reading/interpret-entry';
import type { EntryContent } from '../review/same-entry';

export type PartTextsByCategory = Partial<Record<PartCategory, EntryTexts>>;

/** A reading as it stands in the cells of a table. */
export type ContentTexts = EntryTexts & { note: string; parts: PartTextsByCategory };

export const BLANK_CONTENT: EntryContent = {
  value: null,
  scale: 0,
  numerator: null,
  denominator: null,
  note: null,
  parts: [],
};

export function textsOfContent(content: EntryContent, kind: EntryKind): ContentTexts {
  return {
    ...entryTextsOf(content, kind),
    note: content.note ?? '',
    parts: Object.fromEntries(content.parts.map((part) => [part.category, entryTextsOf(part, kind)])),
  };
}

/** 91.19（4036/4426）；男 91.02；说明：按新口径统计 */
export function describeContent(content: EntryContent, kind: EntryKind): string {
  const told = [
    content.value === null ? '' : describeNumbers(content, kind),
    ...content.parts.map((part) => `${CATEGORY_LABELS[part.category]} ${describeNumbers(part, kind)}`),
    content.note === null ? '' : `说明：${content.note}`,
  ].filter(Boolean);
  return told.length === 0 ? '空' : told.join('；');
}

function describeNumbers(numbers: StoredNumbers, kind: EntryKind): string {
  const { value, numerator, denominator } = entryTextsOf(numbers, kind);
  return numerator !== '' && denominator !== '' ? `${value}（${numerator}/${denominator}）` : value;
}
