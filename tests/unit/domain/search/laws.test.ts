import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/domain/search/fold-text';
import { findPinyin } from '@/lib/domain/search/pinyin';
import { prepareEntry } from '@/lib/domain/search/search-entry';
import { searchEntries } from '@/lib/domain/search/search-entries';
import { readingsOf } from '@/lib/services/pinyin-readings';

const character = fc.oneof(
  fc.constantFrom(...'孕产妇死亡率女重点行长区ＡaÜü３3（(）)—-㎡ⅷ①…·　 %‰／/'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = fc.string({ unit: character, minLength: 1, maxLength: 14 });

const entryOf = (title: string, id = title) =>
  prepareEntry({ kind: 'indicator', id, title, detail: '', names: [], context: [] }, readingsOf);

const found = (titles: readonly string[], query: string) => {
  const entries = titles.map((title, at) => entryOf(title, String(at)));
  return searchEntries(entries, query, titles.length).flatMap(({ hits }) => hits);
};

describe('laws of searching', () => {
  it('always finds a title by a part of it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (title, from, length) => {
        const characters = [...title];
        const start = from % characters.length;
        const part = characters.slice(start, start + 1 + (length % characters.length)).join('');
        fc.pre(foldText(part).text !== '');
        expect(found([title], part)).toHaveLength(1);
      }),
    );
  });

  it('never finds more with a word more', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, text, (titles, query, word) => {
        fc.pre(foldText(query).text !== '');
        const fewer = found(titles, `${query} ${word}`).map(({ id }) => id);
        const more = new Set(found(titles, query).map(({ id }) => id));
        expect(fewer.filter((id) => !more.has(id))).toEqual([]);
      }),
    );
  });

  it('marks stretches of the title that are in order, apart and not empty', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom(...'ycfswlnvz3 '), maxLength: 6 }),
        (title, query) => {
          for (const hit of found([title], query)) {
            const ends = hit.marks.title.flat();
            expect(ends).toEqual([...new Set(ends)].sort((one, other) => one - other));
            expect(ends.every((end) => end >= 0 && end <= title.length)).toBe(true);
          }
        },
      ),
    );
  });

  it('finds Chinese by the first letters of any of its readings, and by these readings', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'孕产妇死亡率女重点行长区儿童教育'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(han, fc.nat(), fc.boolean(), (title, choice, isFull) => {
        const { syllables } = entryOf(title).title;
        const typed = syllables
          .map(({ readings }) => readings[choice % readings.length]!)
          .map((reading) => (isFull ? reading : reading[0]))
          .join('');
        expect(findPinyin(typed, syllables)).not.toBeNull();
      }),
    );
  });
});
