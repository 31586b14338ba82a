/** Text with the few forms an official report needs; the only kinds of node and mark that are stored or shown. */
export type RichText = { type: 'doc'; content: Block[] };

export type Mark = { type: 'bold' } | { type: 'italic' };
export type TextNode = { type: 'text'; text: string; marks?: Mark[] | undefined };
export type Inline = TextNode | { type: 'hardBreak' };
export type Paragraph = { type: 'paragraph'; content?: Inline[] | undefined };
/** h3 and h4: the page and the document have titles of their own. */
export type Heading = { type: 'heading'; attrs: { level: HeadingLevel }; content?: Inline[] | undefined };
export type ListItem = { type: 'listItem'; content: Block[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] };
export type Block = Paragraph | Heading | BulletList | OrderedList;

export const HEADING_LEVELS = [3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

export const MAX_TEXT_CHARACTERS = 20_000;
export const MAX_TEXT_BYTES = 200 * 1024;
/** Nodes within nodes: a list of five levels with a little room. */
export const MAX_TEXT_DEPTH = 16;

export const EMPTY_TEXT: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** A block of the text as one line of a comparison: what it is, and what it says. */
export type FlatBlock = {
  kind: 'paragraph' | 'heading' | 'item';
  /** Heading level, or the depth of a list item from 1. */
  level: number;
  text: string;
};

const inlineText = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');

/** Block after block in reading order; empty paragraphs are left out. */
export function flattenText({ content }: RichText): FlatBlock[] {
  return content.flatMap((block) => flattenBlock(block, 0)).filter(({ text }) => text.trim() !== '');
}

function flattenBlock(block: Block, depth: number): FlatBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', level: block.attrs.level, text: inlineText(block.content) }];
    case 'paragraph':
      return [{ kind: depth > 0 ? 'item' : 'paragraph', level: depth, text: inlineText(block.content) }];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap((inner) => flattenBlock(inner, depth + 1)));
  }
}

/** Characters as a reader counts them: without spaces and line ends. */
export function countCharacters(text: RichText): number {
  return flattenText(text).reduce((sum, block) => sum + [...block.text.replace(/\s/g, '')].length, 0);
}

export const isBlankText = (text: RichText): boolean => countCharacters(text) === 0;

/** Equal to the last mark; both have been through the same schema, so the order of their fields is the same. */
export const isSameText = (a: RichText, b: RichText): boolean => JSON.stringify(a) === JSON.stringify(b);
