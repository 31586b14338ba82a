import { displayReading } from '../reading/display-reading';
import type { EntryKind } from '../reading/interpret-entry';
import type { ReturnField } from './return-field';
import { hasSameNumbers, type EntryContent } from './same-entry';

/** One field of an entry that is not what it was; the texts as pages print them, null where it was or is empty. */
export type EntryDifference = { field: ReturnField; from: string | null; to: string | null };

const CATEGORY_ORDER = ['male', 'female', 'urban', 'rural'] as const;

/** What differs between two versions of an entry, field by field, in the order they are filled in. */
export function compareEntries(
  before: EntryContent,
  after: EntryContent,
  kind: EntryKind,
): EntryDifference[] {
  const pairs: EntryDifference[] = [
    { field: 'value', from: shownValue(before, kind), to: shownValue(after, kind) },
    ...(kind === 'ratio'
      ? []
      : ([
          { field: 'numerator', from: before.numerator, to: after.numerator },
          { field: 'denominator', from: before.denominator, to: after.denominator },
        ] as const)),
    ...CATEGORY_ORDER.flatMap((category) => compareParts(before, after, category, kind)),
    { field: 'note', from: before.note, to: after.note },
  ];
  return pairs.filter(({ from, to }) => from !== to);
}

type Category = (typeof CATEGORY_ORDER)[number];

function compareParts(
  before: EntryContent,
  after: EntryContent,
  field: Category,
  kind: EntryKind,
): EntryDifference[] {
  const [was, is] = [before, after].map(({ parts }) => parts.find(({ category }) => category === field));
  if (was && is && hasSameNumbers(was, is)) return [];
  return [{ field, from: was ? shownCounts(was, kind) : null, to: is ? shownCounts(is, kind) : null }];
}

type Numbers = Pick<EntryContent, 'value' | 'scale' | 'numerator' | 'denominator'>;

function shownValue({ value, ...rest }: Numbers, kind: EntryKind): string | null {
  return value === null ? null : displayReading({ value, ...rest }, kind);
}

/** 91.02（2000/2197） */
function shownCounts(part: Numbers, kind: EntryKind): string | null {
  const shown = shownValue(part, kind);
  const { numerator, denominator } = part;
  return shown === null || numerator === null || denominator === null
    ? shown
    : `${shown}（${numerator}/${denominator}）`;
}
