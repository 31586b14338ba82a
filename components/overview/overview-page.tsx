import '@/components/ui/page.css';
import './overview.css';
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
import { NothingMonitored, YearHead } from './year-head';

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
  const targetYear = Math.max(...overview.targetYears, year);
  return (
    <>
      <YearHead
        title={`${year} 年监测总览`}
        subtitle={overviewSubtitle(overview, monitored)}
        path={`/d/${district}/overview?year=${year}`}
        demonstration={overview.demonstration}
        kinds={overview.kinds}
        kind={kind}
      />
      {overview.now.all === 0 ? (
        <NothingMonitored year={year} />
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
