import type { TextChange } from '@/lib/domain/narrative/compare-texts';

/** What became of a text: removed struck through, added underlined, by shape and word as well as by colour. */
export function TextComparison({ lines }: { lines: readonly TextChange[] }) {
  return (
    <ol className="comparison">
      {lines.map((line, index) => (
        <li key={index} className={`comparison-${line.type} comparison-${line.block.kind}`}>
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line }: { line: TextChange }) {
  switch (line.type) {
    case 'same':
      return line.block.text;
    case 'added':
      return (
        <>
          <span className="sr-only">新增：</span>
          <ins>{line.block.text}</ins>
        </>
      );
    case 'removed':
      return (
        <>
          <span className="sr-only">删去：</span>
          <del>{line.block.text}</del>
        </>
      );
    case 'changed':
      return (
        <>
          {line.head}
          {line.before && <del>{line.before}</del>}
          {line.after && <ins>{line.after}</ins>}
          {line.tail}
        </>
      );
  }
}
