import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, hasChanges, type TextChange } from '@/lib/domain/narrative/compare-texts';
import { countCharacters, flattenText, isBlankText, type RichText } from '@/lib/domain/narrative/rich-text';
import { anyRichText } from '../../../support/generate-rich-text';

const doc = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : undefined })),
});

/** One side of a comparison, as text. */
const sideOf = (changes: readonly TextChange[], side: 'before' | 'after'): string[] =>
  changes.flatMap((change) => {
    if (change.type === 'changed') return [change.head + change[side] + change.tail];
    const left = side === 'before' ? 'added' : 'removed';
    return change.type === left ? [] : [change.block.text];
  });

describe('comparing two texts', () => {
  it('names what was added, removed and reworded', () => {
    const changes = compareTexts(
      doc('一、总体情况', '全部完成 12 项指标。', '旧的一段', '结尾'),
      doc('一、总体情况', '全部完成 14 项指标。', '结尾', '新的一段'),
    );
    expect(changes.map(({ type }) => type)).toEqual(['same', 'changed', 'removed', 'same', 'added']);
    expect(changes[1]).toMatchObject({ head: '全部完成 1', before: '2', after: '4', tail: ' 项指标。' });
  });

  it('finds nothing in the same text, and ignores blank paragraphs', () => {
    expect(hasChanges(compareTexts(doc('甲', '', '乙'), doc('甲', '乙', '')))).toBe(false);
  });

  it('holds both texts completely, whatever they are', () => {
    fc.assert(
      fc.property(anyRichText, anyRichText, (before, after) => {
        const changes = compareTexts(before, after);
        expect(sideOf(changes, 'before')).toEqual(flattenText(before).map(({ text }) => text));
        expect(sideOf(changes, 'after')).toEqual(flattenText(after).map(({ text }) => text));
        expect(hasChanges(compareTexts(before, before))).toBe(false);
      }),
    );
  });

  it('compares very long texts as a whole', () => {
    const long = (mark: string) => doc(...Array.from({ length: 700 }, (_, index) => `${mark}${index}`));
    const changes = compareTexts(long('甲'), long('乙'));
    expect(sideOf(changes, 'before')).toHaveLength(700);
    expect(sideOf(changes, 'after')[699]).toBe('乙699');
  });
});

describe('counting', () => {
  it('counts what a reader reads', () => {
    expect(countCharacters(doc('一、情况 如下', '', '𠮷'))).toBe(7);
    expect(isBlankText(doc('', '  '))).toBe(true);
  });
});
