import '@/components/ui/page.css';
import '@/components/overview/overview.css';
import './dashboard.css';
import './dashboard-print.css';
import { Headline } from '@/components/overview/headline';
import { StatusBar } from '@/components/overview/status-bar';
import { NothingMonitored, YearHead } from '@/components/overview/year-head';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import type { Dashboard } from '@/lib/view/dashboard/dashboard';
import { progressText } from '@/lib/view/overview/overview';
import { BetterCard } from './better-card';
import { DangerCard } from './danger-card';
import { DepartmentsCard } from './departments-card';
import { DomainsCard } from './domains-card';
import { HeatCard } from './heat-card';
import { OutlookCard } from './outlook-card';
import { PrintFoot } from './print-foot';

type Props = {
  dashboard: Dashboard;
  monitored: MonitoredYear;
  district: { code: string; name: string };
  kind: PlanKind | undefined;
  /** The reader may open a 督办. */
  mayOpen: boolean;
};

const SHOWN = { danger: 8, departments: 12, better: { met: 5, quicker: 4 } };

/** The leaders' screen: how we stand, what is in danger, who is behind, what became better. A static fragment. */
export function DashboardPage({ dashboard, monitored, district, kind, mayOpen }: Props) {
  const { overview, danger, departments, outlook, better, heat } = dashboard;
  const { year } = monitored;
  const here = { district: district.code, year, scope: kind ? { kind } : {} };
  return (
    <div className="dashboard">
      <YearHead
        title={
          <>
            <span className="print-only">{district.name}</span>
            {year} 年妇女儿童发展形势
          </>
        }
        subtitle={progressText(overview, monitored)}
        path={`/d/${district.code}/dashboard?year=${year}`}
        demonstration={overview.demonstration}
        kinds={overview.kinds}
        kind={kind}
      />
      {overview.now.all === 0 ? (
        <NothingMonitored year={year} />
      ) : (
        <>
          <Headline parts={overview.headline} {...here} />
          <div className="db-grid">
            <DangerCard {...here} {...{ danger, mayOpen }} mixed={overview.mixed} shown={SHOWN.danger} />
            <div className="db-status">
              <StatusBar now={overview.now} last={overview.last} total={overview.total} {...here} />
            </div>
            <div className="db-side">
              <OutlookCard
                {...here}
                outlook={outlook}
                pace={overview.pace}
                targetYear={Math.max(...overview.targetYears, year)}
              />
              <BetterCard
                {...here}
                better={better}
                comparable={overview.changes !== null}
                shown={SHOWN.better}
              />
              <DepartmentsCard {...here} lines={departments} shown={SHOWN.departments} />
            </div>
            <DomainsCard {...here} lines={overview.domains.lines} heat={heat} />
            <HeatCard {...here} heat={heat} />
          </div>
          <PrintFoot titles={overview.titles} demonstration={overview.demonstration} />
        </>
      )}
    </div>
  );
}
