import { CATEGORY_LABELS } from '@/lib/domain/reading/dimension';
import { normaliseReadingText } from '@/lib/domain/reading/normalise-reading-text';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import type { EntryRow, RowTexts, SavedRow } from './entry-row';
import { isSameTexts, numbersOf } from './entry-texts';
import { formatDayTime } from './format-date';

export type LeftDraft = { at: string; version: number | null; texts: RowTexts };

/** One input in which kept typing is held against what is stored. */
export type ComparedCell = { label: string; mine: string; theirs: string; same: boolean };

/** One kept version of one indicator. */
export type ComparedRow = {
  key: string;
  indicatorId: string;
  name: string;
  unit: string;
  /** When it was typed. */
  at: string;
  texts: RowTexts;
  cells: ComparedCell[];
  /** 草稿，张三 2026-03-12 14:05 */
  stored: string;
  /** Somebody has changed what is stored since this was typed. */
  isChanged: boolean;
  /** Why it cannot be taken over any more; empty when it can. */
  barred: string;
};

type Standing = { row: EntryRow; saved: SavedRow; open: boolean };

/** The kept versions of each indicator, in the order of the sheet. */
export function byIndicator(
  rows: readonly ComparedRow[],
): { indicatorId: string; first: ComparedRow; rows: ComparedRow[] }[] {
  const groups = new Map<string, ComparedRow[]>();
  for (const row of rows) groups.set(row.indicatorId, [...(groups.get(row.indicatorId) ?? []), row]);
  return [...groups].flatMap(([indicatorId, own]) =>
    own[0] ? [{ indicatorId, first: own[0], rows: own }] : [],
  );
}

/** What earlier visits left, held against what is stored now; what says the same is not mentioned. */
export function compareLeftOver(
  kept: readonly { key: string; at: string; drafts: Readonly<Record<string, Omit<LeftDraft, 'at'>>> }[],
  standing: readonly Standing[],
): ComparedRow[] {
  const drafts = new Map<string, (LeftDraft & { key: string })[]>();
  for (const { key, at, drafts: own } of kept) {
    for (const [indicatorId, draft] of Object.entries(own)) {
      const known = drafts.get(indicatorId) ?? [];
      if (known.some(({ texts }) => isSameTexts(texts, draft.texts))) continue;
      drafts.set(indicatorId, [...known, { ...draft, at, key }]);
    }
  }
  return standing.flatMap((one) =>
    (drafts.get(one.row.indicatorId) ?? [])
      .map((draft) => compare(draft, one))
      .filter(({ cells }) => cells.some(({ same }) => !same)),
  );
}

function compare(
  { key, at, version, texts }: LeftDraft & { key: string },
  { row, saved, open }: Standing,
): ComparedRow {
  return {
    key: `${row.indicatorId}|${key}`,
    indicatorId: row.indicatorId,
    name: row.name,
    unit: row.unit,
    at: formatDayTime(at),
    texts,
    cells: compareTexts(texts, saved.texts),
    stored: describeStored(saved),
    isChanged: version !== saved.version,
    barred: open ? '' : row.barred || READING_STATE_LABELS[saved.state],
  };
}

/** Who typed what is stored, when, and how far it is. */
export function describeStored({ state, enteredBy, enteredAt }: SavedRow): string {
  if (state === 'empty' && enteredAt === null) return '未填';
  const who = [enteredBy, enteredAt === null ? null : formatDayTime(enteredAt)].filter(Boolean).join(' ');
  return who === '' ? READING_STATE_LABELS[state] : `${READING_STATE_LABELS[state]}，${who}`;
}

/** Every input that holds something on either side. */
export function compareTexts(mine: RowTexts, theirs: RowTexts): ComparedCell[] {
  const categories = [...new Set([...mine.parts, ...theirs.parts].map(({ category }) => category))];
  const numbers = [null, ...categories].flatMap((part) => {
    const [one, other] = [numbersOf(mine, part), numbersOf(theirs, part)];
    const of = part === null ? '' : `${CATEGORY_LABELS[part]} `;
    return [
      compared(`${of}分子`, one.numerator, other.numerator),
      compared(`${of}分母`, one.denominator, other.denominator),
      compared(`${of}数值`, one.value, other.value),
    ];
  });
  return [...numbers, compared('说明', mine.note, theirs.note)].filter(
    ({ mine: own, theirs: other }) => own !== '' || other !== '',
  );
}

/** ２，３４５ is what is stored as 2345. */
const plainText = (text: string): string => normaliseReadingText(text).replace(/(?<=\d),(?=\d{3})/g, '');

function compared(label: string, mine: string, theirs: string): ComparedCell {
  const [own, other] = [mine.trim(), theirs.trim()];
  return { label, mine: own, theirs: other, same: plainText(own) === plainText(other) };
}
