import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ActionTabs } from '@/components/actions/action-tabs';
import { BoardHeading } from '@/components/actions/board-heading';
import { BoardMatrix, BoardRules, BoardSentence } from '@/components/actions/board-head';
import { BoardList } from '@/components/actions/board-list';
import { StaticFragment } from '@/components/ui/static-fragment';
import { quarterOfDay } from '@/lib/domain/progress/quarter';
import { renderFragment } from '@/lib/server/render-fragment';
import { getActionBoard } from '@/lib/services/get-action-board';
import { getActionPlace } from '@/lib/services/get-action-place';
import { boardHref } from '@/lib/view/actions/address';
import { composeBoard } from '@/lib/view/actions/board';
import { districtFrame } from '../district-frame';
import { addressOf, readActionSearch, type ActionSearch } from './action-page';
import { NothingTracked } from './nothing-tracked';

export const metadata: Metadata = { title: '举措跟踪' };

type Props = { params: Promise<{ district: string }>; searchParams: Promise<ActionSearch> };

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { query, filters } = readActionSearch(district, await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const place = await getActionPlace(actor, query, new Date());
    if (!place) return <NothingTracked />;
    const { plans, plan, kind, standing, today } = place;
    const address = addressOf(district, place);
    const key = ['actions', district, frame.dataVersion, boardHref(address, filters), today];
    const fragment = await renderFragment(key, async () => {
      const { items, verdictYear, ...rows } = await getActionBoard(actor, district, place, frame.rounds);
      const board = composeBoard(kind, items, { plan, standing, today, verdictYear, ...rows });
      const shown = { board, address, filters };
      return (
        <>
          <BoardSentence {...shown} />
          <BoardMatrix {...shown} />
          <BoardList {...shown} year={verdictYear} />
          <BoardRules verdictYear={verdictYear} />
        </>
      );
    });
    return (
      <>
        <BoardHeading {...{ place, address, filters }} />
        <ActionTabs
          {...{ plans, plan, kind }}
          quarter={standing.quarter}
          until={quarterOfDay(today)}
          hrefOf={(to) => boardHref({ district, ...to }, { by: filters.by })}
        />
        <StaticFragment key={fragment.fragmentKey} {...fragment} />
      </>
    );
  });
}
