import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ActionTabs } from '@/components/actions/action-tabs';
import { QuarterBoard } from '@/components/actions/quarter-board';
import { Door } from '@/components/ui/door';
import { quarterOfDay, quarterTitle } from '@/lib/domain/progress/quarter';
import { getActionPlace } from '@/lib/services/get-action-place';
import { getBulletinQuarter } from '@/lib/services/get-bulletin-quarter';
import { boardHref, quarterHref } from '@/lib/view/actions/address';
import { quarterSentence, toQuarterRows } from '@/lib/view/actions/quarter-rows';
import { describeStanding } from '@/lib/view/actions/standing';
import { remindBulletinsAction, setQuarterAction } from '../actions';
import { addressOf, readActionSearch, type ActionSearch } from '../action-page';
import { NothingTracked } from '../nothing-tracked';

export const metadata: Metadata = { title: '简报报送' };

const ACTIONS = { remind: remindBulletinsAction, set: setQuarterAction };

type Props = { params: Promise<{ district: string }>; searchParams: Promise<ActionSearch> };

export default async function Page({ params, searchParams }: Props) {
  const { district } = await params;
  const { query } = readActionSearch(district, await searchParams);
  return renderPage(async (actor) => {
    const place = await getActionPlace(actor, query, new Date());
    if (!place) return <NothingTracked />;
    const { plans, plan, kind, standing, today, mayReview } = place;
    const { duties, heads, withAccount } = await getBulletinQuarter(actor, district, place);
    const rows = toQuarterRows(standing, duties, heads, withAccount);
    const address = addressOf(district, place);
    const { quarter, dueOn, phase } = standing;
    return (
      <>
        <p className="no-print">
          <Door className="link" href={boardHref(address)}>
            ‹ 举措跟踪
          </Door>
        </p>
        <h1>{quarterTitle(quarter)}简报报送</h1>
        <p className="mt-0.5 text-ink-3">
          {plan.title} · {describeStanding(standing)}
        </p>
        <ActionTabs
          {...{ plans, plan, kind, quarter }}
          until={quarterOfDay(today)}
          hrefOf={(to) => quarterHref({ district, ...to })}
        />
        <p className="action-finding">{quarterSentence(standing, rows)}</p>
        {rows.length === 0 && kind === 'project' && (
          <p className="mt-1 text-ink-2">
            规划没有写明重点工程的责任单位。妇儿工委办在各项工程的页面指定后，由牵头单位按季度报送。
          </p>
        )}
        <QuarterBoard
          key={`${plan.id} ${quarter.year} ${quarter.quarter}`}
          place={{ districtId: district, planId: plan.id, ...quarter }}
          terms={{ dueOn, closed: phase === 'closed' }}
          rows={rows}
          canRemind={phase === 'collecting' || phase === 'overdue'}
          actions={mayReview ? ACTIONS : null}
          ownDepartmentId={actor.departmentId}
        />
      </>
    );
  });
}
