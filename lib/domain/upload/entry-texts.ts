import { CATEGORY_LABELS, type PartCategory } from '../reading/dimension';
import { displayReading } from '../reading/display-reading';
import type { EntryKind, EntryTexts } from '../reading/interpret-entry';
import type { EntryContent } from '../review/same-entry';

export type PartTextsByCategory = Partial<Record<PartCategory, EntryTexts>>;

/** A reading as it stands in the cells of a table. */
export type ContentTexts = EntryTexts & { note: string; parts: PartTextsByCategory };

const BLANK: EntryTexts = { value: '', numerator: '', denominator: '' };

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
    ...numbersOf(content, kind),
    note: content.note ?? '',
    parts: Object.fromEntries(content.parts.map((part) => [part.category, numbersOf(part, kind)])),
  };
}

type Numbers = Pick<EntryContent, 'value' | 'scale' | 'numerator' | 'denominator'>;

function numbersOf({ value, scale, numerator, denominator }: Numbers, kind: EntryKind): EntryTexts {
  if (value === null) return BLANK;
  const shown = displayReading({ value, scale, numerator, denominator }, kind);
  if (kind === 'ratio') return { ...BLANK, value: shown };
  return { value: shown, numerator: numerator ?? '', denominator: denominator ?? '' };
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

function describeNumbers(numbers: Numbers, kind: EntryKind): string {
  const { value, numerator, denominator } = numbersOf(numbers, kind);
  return numerator !== '' && denominator !== '' ? `${value}（${numerator}/${denominator}）` : value;
}
