'use client';

import { CATEGORY_LABELS, type PartCategory } from '@/lib/domain/reading/dimension';
import { mayBeNegative } from '@/lib/domain/reading/find-range-errors';
import { gridLines, type GridLine } from '@/lib/view/entry-grid';
import { ENTRY_COLUMNS, type EntryColumn } from '@/lib/view/entry-texts';
import { isReturnedCell } from '@/lib/view/returned-cell';
import { EntryCell, type CellTone } from './entry-cell';
import type { LiveRow } from './live-row';
import type { RowHandlers } from './row-handlers';

const COLUMN_LABELS: Record<EntryColumn, string> = { numerator: '分子', denominator: '分母', value: '数值' };

type Props = { live: LiveRow; part: PartCategory | null; hintsId: string; handlers: RowHandlers };

/** The three number cells of a row or of a category. */
export function NumberCells(props: Props) {
  const line = gridLines([props.live]).find(({ part }) => part === props.part);
  return (
    line && ENTRY_COLUMNS.map((column) => <NumberCell key={column} {...props} line={line} column={column} />)
  );
}

function NumberCell({
  live,
  part,
  line,
  column,
  hintsId,
  handlers,
}: Props & { line: GridLine; column: EntryColumn }) {
  const { row, open } = live;
  const { kind, text } = line.cells[column];
  const label = COLUMN_LABELS[column];
  const shown = { 'data-col': column, 'data-label': label };
  const className = `entry-number entry-${column}`;
  if (kind === 'none') return <td className={`${className} entry-unused`} aria-hidden="true" {...shown} />;
  const of = part === null ? row.name : `${row.name}，${CATEGORY_LABELS[part]}`;
  const tone = toneOf(live, part, column);
  if (kind === 'fixed') {
    return (
      <td className={className} tabIndex={-1} {...shown}>
        {open ? (
          <output
            className={`entry-fixed entry-derived${tone === 'plain' ? '' : ` entry-derived-${tone}`}`}
            aria-label={`${of}，由分子分母算出`}
            aria-describedby={tone === 'plain' ? undefined : hintsId}
          >
            {text}
          </output>
        ) : (
          <span className="entry-fixed">{text}</span>
        )}
      </td>
    );
  }
  const { indicatorId } = row;
  return (
    <td className={className} {...shown}>
      <EntryCell
        name={[indicatorId, part ?? 'row', column].join(':')}
        column={column}
        label={`${of}，${label}${column === 'value' && row.unit ? `（${row.unit}）` : ''}`}
        text={text}
        tone={tone}
        digitsOnly={row.entryKind !== 'ratio' && !mayBeNegative(row.name)}
        describedBy={tone === 'plain' ? undefined : hintsId}
        onType={(typed) => handlers.type({ indicatorId, part, field: column }, typed)}
      />
    </td>
  );
}

function toneOf({ findings, row }: LiveRow, part: PartCategory | null, column: EntryColumn): CellTone {
  const isHere = (finding: { field: string; part?: PartCategory }) =>
    finding.field === column && (finding.part ?? null) === part;
  if (findings.errors.some(isHere)) return 'error';
  if (findings.questions.some(isHere)) return 'question';
  return isReturnedCell(row.saved, part ?? column) ? 'returned' : 'plain';
}
