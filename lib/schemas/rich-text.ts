import { z } from 'zod';
import {
  countCharacters,
  HEADING_LEVELS,
  MAX_TEXT_BYTES,
  MAX_TEXT_CHARACTERS,
  MAX_TEXT_DEPTH,
  type Block,
  type Inline,
  type RichText,
} from '@/lib/domain/narrative/rich-text';
import { storableText } from './storable-text';

const MAX_START = 9999;

const mark = z.union([
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
]);
const text = z.strictObject({
  type: z.literal('text'),
  text: storableText(),
  marks: z.array(mark).max(2).optional(),
});
/** The editor keeps marks on a line break; they mean nothing there. */
const hardBreak = z
  .strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).max(2).optional() })
  .transform(() => ({ type: 'hardBreak' as const }));
/** Invisible characters are left out of the text; what consists of nothing else goes with them. */
const inline = z
  .array(z.union([text, hardBreak]))
  .transform((nodes): Inline[] => nodes.filter((node) => node.type !== 'text' || node.text !== ''))
  .optional();

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(HEADING_LEVELS) }),
  content: inline,
});
const items = z.lazy(() => z.array(listItem).min(1));
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: items });
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  /** The editor also names the kind of numbering; there is only one. */
  attrs: z
    .strictObject({ start: z.number().int().min(1).max(MAX_START), type: z.null().optional() })
    .transform(({ start }) => ({ start })),
  content: items,
});
const block: z.ZodType<Block> = z.lazy(() => z.union([paragraph, heading, bulletList, orderedList]));
const listItem = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(block).refine((content) => content[0]?.type === 'paragraph', '列表项应以文字开头'),
});

const document: z.ZodType<RichText> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).min(1),
});

/**
 * A text as the editor makes it. Only the kinds of node and mark that the product shows are let in, each with the
 * attributes it has; how deep, how large and how long it is, is found before anything is walked recursively.
 */
export const richTextSchema = z
  .unknown()
  .superRefine((value, context) => {
    const problem = boundsProblem(value);
    if (problem) context.addIssue({ code: 'custom', message: problem, continue: false });
  })
  .pipe(document)
  .refine((value) => countCharacters(value) <= MAX_TEXT_CHARACTERS, {
    message: `正文不超过 ${MAX_TEXT_CHARACTERS} 字，请精简；详细材料可以作为附件上传。`,
  });

/** Walks without recursion, so that no depth can exhaust the stack. */
function boundsProblem(value: unknown): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    // Each node adds two levels: itself and its list of contents.
    if (depth > MAX_TEXT_DEPTH * 2) return '列表层级过深，请减少缩进。';
    level = level.flatMap((one) => (one instanceof Object ? Object.values(one) : []));
  }
  const size = new TextEncoder().encode(JSON.stringify(value) ?? '').length;
  return size > MAX_TEXT_BYTES ? '正文过大，请精简；详细材料可以作为附件上传。' : null;
}
