import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, RichText } from '@/lib/domain/narrative/rich-text';

/** A stored text as elements: the only way it is ever shown. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <div className="rich-text">
      {text.content.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.content ? <Inlines content={block.content} /> : <br />}</p>;
    case 'heading': {
      const Tag = block.attrs.level === 3 ? 'h3' : 'h4';
      return (
        <Tag>
          <Inlines content={block.content ?? []} />
        </Tag>
      );
    }
    case 'bulletList':
      return <ul>{block.content.map(itemView)}</ul>;
    case 'orderedList':
      return <ol start={block.attrs.start}>{block.content.map(itemView)}</ol>;
  }
}

const itemView = (item: { content: Block[] }, index: number): ReactNode => (
  <li key={index}>
    {item.content.map((block, inner) => (
      <BlockView key={inner} block={block} />
    ))}
  </li>
);

function Inlines({ content }: { content: readonly Inline[] }) {
  return content.map((node, index) => (
    <Fragment key={index}>{node.type === 'text' ? marked(node.text, node.marks ?? []) : <br />}</Fragment>
  ));
}

function marked(text: string, marks: readonly { type: 'bold' | 'italic' }[]): ReactNode {
  return marks.reduce<ReactNode>(
    (inner, { type }) => (type === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>),
    text,
  );
}
