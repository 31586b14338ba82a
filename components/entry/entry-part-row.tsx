'use client';

import { CATEGORY_LABELS, type PartCategory } from '@/lib/domain/reading/dimension';
import { shareOfPart } from '@/lib/view/entry-parts';
import type { LiveRow } from './live-row';
import { NumberCells } from './number-cells';
import { Findings } from './row-hints';
import type { RowHandlers } from './row-handlers';

type Props = { live: LiveRow; category: PartCategory; handlers: RowHandlers };

/** A category of a row's breakdown, 男 or 农村, with its share of all categories. */
export function EntryPartRow({ live, category, handlers }: Props) {
  const { row, texts, open, dirty } = live;
  const { indicatorId, previous } = row;
  const hintsId = `hints-${indicatorId}-${category}`;
  const earlier = previous?.parts.find((part) => part.category === category);
  const share = shareOfPart(texts, category, row);
  const state = `${open ? '' : ' entry-row-locked'}${dirty ? ' entry-row-dirty' : ''}`;
  return (
    <tr className={`entry-row entry-category${state}`} data-line={`${indicatorId}:${category}`}>
      <td className="entry-serial" />
      <th scope="row" className="entry-title">
        <span className="sr-only">{row.name}，</span>
        <span className="entry-category-name">{CATEGORY_LABELS[category]}</span>
        {share !== null && <span className="entry-share">占 {share}</span>}
      </th>
      <td
        className="entry-previous"
        tabIndex={-1}
        data-col="previous"
        data-label={earlier ? `${previous?.year} 年` : '上年'}
      >
        {earlier ? <span className="num">{earlier.shown}</span> : <span aria-label="没有往年数据">—</span>}
      </td>
      <NumberCells part={category} {...{ live, hintsId, handlers }} />
      <td className="entry-remarks">
        <div id={hintsId} className="entry-hints" aria-live="polite">
          {open && <Findings live={live} part={category} onAccept={handlers.accept} />}
        </div>
      </td>
    </tr>
  );
}
