import '@/components/ui/page.css';
import './overview.css';
import { DemoTag } from '@/components/ui/demo-tag';
import { KindSwitch } from '@/components/ui/kind-switch';
import { ProblemState } from '@/components/ui/problem-state';
import { StaticDoor } from '@/components/ui/static-door';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import { behindText } from '@/lib/view/overview/domain-table';
import { overviewSubtitle, type Overview } from '@/lib/view/overview/overview';
import { AttentionList } from './attention';
import { ChangesCard } from './changes-card';
import { DomainTable } from './domain-table';
import { Headline } from './headline';
import { MissingCard } from './missing-card';
import { PaceStrip } from './pace-strip';
import { StatusBar } from './status-bar';

type Props = {
  overview: Overview;
  monitored: MonitoredYear;
  district: string;
  kind: PlanKind | undefined;
};

/** The finding first, then its proof, then what needs attention and where. A static fragment: no hooks inside. */
export function OverviewPage({ overview, monitored, district, kind }: Props) {
  const { year } = monitored;
  const scope = kind ? { kind } : {};
  const here = { district, year, scope };
  const overviewHref = (choice: PlanKind | undefined) =>
    `/d/${district}/overview?year=${year}${choice ? `&kind=${choice}` : ''}`;
  const targetYear = Math.max(...overview.targetYears, year);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{year} 年监测总览</h1>
          <p className="hint">
            {overviewSubtitle(overview, monitored)}
            {overview.demonstration && (
              <>
                {' '}
                <DemoTag mixed />
              </>
            )}
          </p>
        </div>
        <KindSwitch kinds={overview.kinds} current={kind} hrefOf={overviewHref} Anchor={StaticDoor} />
      </div>
      {overview.now.all === 0 ? (
        <ProblemState
          title="这一年没有纳入监测的指标"
          message={`${year} 年不在该规划的实施期内，或规划尚未录入指标。请选择其他年份或规划。`}
        />
      ) : (
        <>
          <Headline parts={overview.headline} {...here} />
          <StatusBar now={overview.now} last={overview.last} total={overview.total} {...here} />
          <div className="overview-grid">
            <AttentionList attention={overview.attention} mixed={overview.mixed} {...here} />
            <div className="overview-side">
              <ChangesCard changes={overview.changes} {...here} />
              <MissingCard
                groups={overview.missing}
                closed={monitored.closed}
                dueOn={monitored.dueOn}
                {...here}
              />
            </div>
          </div>
          <DomainTable
            table={overview.domains}
            behind={behindText(overview.domains.lines)}
            district={district}
            year={year}
          />
          <PaceStrip strip={overview.pace} targetYear={targetYear} {...here} />
        </>
      )}
    </>
  );
}
