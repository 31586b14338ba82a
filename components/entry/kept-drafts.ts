import type { PartTexts } from '@/lib/domain/reading/interpret-parts';
import type { Draft } from './draft-store';

/** What one tab of an earlier visit has left in this browser. */
export type KeptDrafts = { key: string; at: string; drafts: Readonly<Record<string, Draft>> };

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem'>;

/**
 * What is kept under `prefix`, newest first, apart from tabs that are still there. An entry under the bare prefix was
 * written before entries had a tab of their own.
 */
export function readKept(shelf: Shelf, prefix: string, present: ReadonlySet<string>): KeptDrafts[] {
  try {
    return keysOf(shelf)
      .filter((key) => key === prefix || isLeft(key, `${prefix}:tab:`, present))
      .flatMap((key) => readEntry(key, shelf.getItem(key)) ?? [])
      .sort((a, b) => b.at.localeCompare(a.at));
  } catch {
    return [];
  }
}

const keysOf = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) => key !== null);

const isLeft = (key: string, start: string, present: ReadonlySet<string>): boolean =>
  key.startsWith(start) && !present.has(key.slice(start.length));

function readEntry(key: string, text: string | null): KeptDrafts | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { at, drafts } = stored as { at?: unknown; drafts?: unknown };
    if (typeof at !== 'string' || typeof drafts !== 'object' || drafts === null) return null;
    const read = Object.entries(drafts).map(([id, draft]) => [id, readDraft(draft)] as const);
    const known = read.filter((entry): entry is [string, Draft] => entry[1] !== null);
    return known.length === 0 ? null : { key, at, drafts: Object.fromEntries(known) };
  } catch {
    return null;
  }
}

const TEXTS = ['value', 'numerator', 'denominator'] as const;

function hasTexts(stored: unknown): stored is Record<(typeof TEXTS)[number], string> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    TEXTS.every((name) => typeof Reflect.get(stored, name) === 'string')
  );
}

/** Drafts of the first format know no breakdown. */
function readDraft(stored: unknown): Draft | null {
  const { version, texts } = (stored ?? {}) as {
    version?: unknown;
    texts?: { note?: unknown; parts?: unknown };
  };
  if ((version !== null && typeof version !== 'number') || !hasTexts(texts)) return null;
  const { value, numerator, denominator } = texts;
  const { note = '', parts = [] } = texts as { note?: unknown; parts?: unknown };
  if (typeof note !== 'string' || !Array.isArray(parts)) return null;
  return { version, texts: { value, numerator, denominator, note, parts: parts.flatMap(readPart) } };
}

function readPart(stored: unknown): PartTexts[] {
  if (!hasTexts(stored)) return [];
  const { value, numerator, denominator } = stored;
  const category: unknown = Reflect.get(stored, 'category');
  switch (category) {
    case 'male':
    case 'female':
    case 'urban':
    case 'rural':
      return [{ category, value, numerator, denominator }];
    default:
      return [];
  }
}
