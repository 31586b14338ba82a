import { describe, expect, it } from 'vitest';
import { readKept } from '@/components/entry/kept-drafts';

const PREFIX = 'fuer-entry:u:500103:2025';
const first = { value: '91', numerator: '', denominator: '', note: '' };

function shelfOf(entries: Record<string, unknown>) {
  const keys = Object.keys(entries);
  return {
    length: keys.length,
    key: (index: number) => keys[index] ?? null,
    getItem: (key: string) =>
      typeof entries[key] === 'string' ? entries[key] : JSON.stringify(entries[key]),
  };
}

const read = (entries: Record<string, unknown>, present: string[] = []) =>
  readKept(shelfOf(entries), PREFIX, new Set(present));

describe('readKept', () => {
  it('still offers what the first format kept, which knew no breakdown', () => {
    const entry = { at: '2026-03-12T06:05:00.000Z', drafts: { a: { version: 3, texts: first } } };
    expect(read({ [PREFIX]: entry })).toEqual([
      { key: PREFIX, at: entry.at, drafts: { a: { version: 3, texts: { ...first, parts: [] } } } },
    ]);
  });

  it('leaves alone what tabs that are there, other years and other people keep', () => {
    const entry = (at: string) => ({
      format: 2,
      at,
      drafts: { a: { version: null, texts: { ...first, parts: [] } } },
    });
    const shelf = {
      [`${PREFIX}:tab:1`]: entry('2026-03-11T00:00:00.000Z'),
      [`${PREFIX}:tab:2`]: entry('2026-03-12T00:00:00.000Z'),
      [`${PREFIX}:tab:3`]: entry('2026-03-13T00:00:00.000Z'),
      'fuer-entry:u:500103:2024': entry('2026-03-13T00:00:00.000Z'),
      'fuer-entry:v:500103:2025:tab:9': entry('2026-03-13T00:00:00.000Z'),
    };
    expect(read(shelf, ['2']).map(({ key }) => key)).toEqual([`${PREFIX}:tab:3`, `${PREFIX}:tab:1`]);
  });

  it('keeps what it can read of a damaged entry, and a breakdown with it', () => {
    const female = { category: 'female', value: '5', numerator: '', denominator: '' };
    const drafts = {
      a: { version: 1, texts: { ...first, parts: [female, { category: 'nobody' }] } },
      b: { version: '1', texts: first },
      c: null,
    };
    const [kept] = read({ [PREFIX]: { at: '2026-03-12T00:00:00.000Z', drafts } });
    expect(kept?.drafts).toEqual({ a: { version: 1, texts: { ...first, parts: [female] } } });
    expect(read({ [PREFIX]: '{"at":', [`${PREFIX}:tab:1`]: { at: 1, drafts: {} } })).toEqual([]);
  });
});
