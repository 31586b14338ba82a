import StarterKit from '@tiptap/starter-kit';
import { HEADING_LEVELS } from '@/lib/domain/narrative/rich-text';

/** The editor knows exactly the nodes and marks that lib/schemas/rich-text.ts lets in. */
export const RICH_TEXT_EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [...HEADING_LEVELS] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
];
