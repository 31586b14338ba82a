import { Door } from '@/components/ui/door';
import { HAND_IN_LABELS, type HandIn, type QuarterStanding } from '@/lib/domain/progress/bulletin';
import { quarterTitle } from '@/lib/domain/progress/quarter';
import {
  boardExportHref,
  bulletinHref,
  quarterHref,
  type ActionAddress,
  type BoardFilters,
} from '@/lib/view/actions/address';
import { describeStanding } from '@/lib/view/actions/standing';
import '../ui/page.css';
import './actions.css';

type Place = {
  plan: { title: string };
  standing: QuarterStanding;
  own: { departmentId: string; handIn: HandIn; led: number } | null;
};

type Props = { place: Place; address: ActionAddress; filters: BoardFilters };

/** Title, the quarter's day, and where the reader's own bulletin stands. */
export function BoardHeading({ place, address, filters }: Props) {
  const { plan, standing, own } = place;
  return (
    <>
      <div className="page-head">
        <h1>举措跟踪 · {quarterTitle(standing.quarter)}</h1>
        <div className="action-state no-print">
          <Door className="btn" href={quarterHref(address)}>
            简报报送
          </Door>
          <a className="btn" href={boardExportHref(address, filters)} download>
            导出 CSV
          </a>
        </div>
      </div>
      <p className="mt-0.5 text-ink-3">
        {plan.title} · {describeStanding(standing)}
      </p>
      {own && (
        <section className="card action-own" aria-label="本单位简报">
          <p>
            本单位牵头 {own.led} 项，{quarterTitle(standing.quarter)}简报：
            <b>{HAND_IN_LABELS[own.handIn.kind]}</b>
          </p>
          <Door className="btn btn-main" href={bulletinHref(address, own.departmentId)}>
            {own.handIn.kind === 'approved' || own.handIn.kind === 'submitted' ? '查看简报' : '填写简报'}
          </Door>
        </section>
      )}
    </>
  );
}
