import fc from 'fast-check';
import type { Block, Inline, ListItem, Mark, RichText } from '@/lib/domain/narrative/rich-text';

const words = fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9，。 ]{1,12}$/);
const marks = fc.constantFrom<Mark[] | undefined>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'bold' }, { type: 'italic' }],
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(words, marks)
    .map(([text, mark]): Inline => (mark ? { type: 'text', text, marks: mark } : { type: 'text', text })),
  fc.constant<Inline>({ type: 'hardBreak' }),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 3 });
const paragraph = inlines.map((content): Block => ({ type: 'paragraph', content }));

const { block } = fc.letrec<{ block: Block; item: ListItem; items: ListItem[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    fc
      .tuple(fc.constantFrom(3 as const, 4 as const), inlines)
      .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
    tie('items').map((content): Block => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), tie('items'))
      .map(([start, content]): Block => ({ type: 'orderedList', attrs: { start }, content })),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]): ListItem => ({ type: 'listItem', content: [first, ...rest] })),
  items: fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
}));

/** Any text that the product can hold. */
export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content): RichText => ({ type: 'doc', content }));
