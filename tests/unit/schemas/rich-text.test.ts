import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RICH_TEXT_EXTENSIONS } from '@/components/narratives/rich-text-extensions';
import { MAX_TEXT_CHARACTERS } from '@/lib/domain/narrative/rich-text';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { anyRichText } from '../../support/generate-rich-text';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (text: string, more: object = {}) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...more }],
});
const refusal = (value: unknown) => richTextSchema.safeParse(value).error?.issues[0]?.message;

describe('the texts that are let in', () => {
  const editor = getSchema(RICH_TEXT_EXTENSIONS);

  it('are kept as they are, and read by the editor', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const parsed = richTextSchema.parse(text);
        expect(parsed).toEqual(text);
        editor.nodeFromJSON(parsed).check();
      }),
    );
  });

  it('are all the editor can make', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const made: unknown = JSON.parse(JSON.stringify(editor.nodeFromJSON(text).toJSON()));
        // Neighbouring texts with the same marks are one to the editor.
        expect(editor.nodeFromJSON(richTextSchema.parse(made)).eq(editor.nodeFromJSON(text))).toBe(true);
      }),
    );
    expect(Object.keys(editor.nodes).sort()).toEqual(
      ['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'hardBreak', 'text'].sort(),
    );
    expect(Object.keys(editor.marks).sort()).toEqual(['bold', 'italic']);
  });

  it('lose invisible characters, and a line break its marks', () => {
    const parsed = richTextSchema.parse(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲\u0000乙' },
          { type: 'text', text: '\u0001' },
          { type: 'hardBreak', marks: [{ type: 'bold' }] },
        ],
      }),
    );
    expect(parsed.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '甲乙' }, { type: 'hardBreak' }] },
    ]);
  });
});

describe('everything else', () => {
  it.each<[string, unknown]>([
    ['no object', 'text'],
    ['nothing', null],
    ['no document', paragraph('x')],
    ['an empty document', doc()],
    ['a picture', doc({ type: 'image', attrs: { src: 'https://example.com/x.png' } })],
    ['a link', doc(paragraph('x', { marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }))],
    ['a mark with attributes', doc(paragraph('x', { marks: [{ type: 'bold', attrs: { style: 'x' } }] }))],
    ['a paragraph with attributes', doc({ type: 'paragraph', attrs: { class: 'x' } })],
    ['another heading level', doc({ type: 'heading', attrs: { level: 1 } })],
    ['an empty list', doc({ type: 'bulletList', content: [] })],
    [
      'a list item that begins with a list',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
            ],
          },
        ],
      }),
    ],
    ['a block inside a paragraph', doc({ type: 'paragraph', content: [paragraph('x')] })],
    ['html', doc({ type: 'paragraph', content: '<b>x</b>' })],
  ])('%s is refused', (_, value) => {
    expect(richTextSchema.safeParse(value).success).toBe(false);
  });

  it('what is too long, too large or too deep is refused with what to do', () => {
    expect(refusal(doc(paragraph('字'.repeat(MAX_TEXT_CHARACTERS))))).toBeUndefined();
    expect(refusal(doc(paragraph('字'.repeat(MAX_TEXT_CHARACTERS + 1))))).toContain('不超过 20000 字');
    expect(refusal(doc(paragraph(' '.repeat(300_000))))).toContain('正文过大');
    let deep: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 100_000; depth += 1) {
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] };
    }
    expect(refusal(doc(deep))).toContain('层级过深');
  });
});
