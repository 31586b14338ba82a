import '@/components/overview/overview.css';
import '@/components/ui/page.css';
import './dashboard.css';
import './wall.css';
import { Headline } from '@/components/overview/headline';
import { StatusBar } from '@/components/overview/status-bar';
import { DemoTag } from '@/components/ui/demo-tag';
import { ProblemState } from '@/components/ui/problem-state';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import type { Dashboard } from '@/lib/view/dashboard/dashboard';
import { progressText } from '@/lib/view/overview/overview';
import { KIND_TITLES } from '@/lib/view/plan-kind';
import { BetterCard } from './better-card';
import { DangerCard } from './danger-card';
import { DepartmentsCard } from './departments-card';
import { DomainsCard } from './domains-card';
import { OutlookCard } from './outlook-card';

type Props = {
  dashboard: Dashboard;
  monitored: MonitoredYear;
  district: { code: string; name: string };
  kind: PlanKind | undefined;
};

const SHOWN = { danger: 5, departments: 4, better: { met: 3, quicker: 2 } };

/** The leaders' screen on a wall: everything at once, nothing to scroll, nothing to click. A static fragment. */
export function WallView({ dashboard, monitored, district, kind }: Props) {
  const { overview, danger, departments, outlook, better, heat } = dashboard;
  const { year } = monitored;
  const here = { district: district.code, year, scope: kind ? { kind } : {} };
  return (
    <>
      <header className="wall-head">
        <h1>
          {district.name} {year} 年妇女儿童发展形势
        </h1>
        <p>
          {kind && `${KIND_TITLES[kind]} · `}
          {progressText(overview, monitored)} {overview.demonstration && <DemoTag mixed />}
        </p>
      </header>
      {overview.now.all === 0 ? (
        <ProblemState
          title="这一年没有纳入监测的指标"
          message={`${year} 年不在该规划的实施期内，或规划尚未录入指标。`}
        />
      ) : (
        <>
          <Headline parts={overview.headline} {...here} />
          <div className="db-status">
            <StatusBar now={overview.now} last={overview.last} total={overview.total} {...here} />
          </div>
          <div className="wall-grid">
            <DangerCard
              {...here}
              danger={danger}
              mixed={overview.mixed}
              mayOpen={false}
              shown={SHOWN.danger}
            />
            <DomainsCard {...here} lines={overview.domains.lines} heat={heat} />
            <div className="wall-side">
              <OutlookCard
                {...here}
                outlook={outlook}
                pace={overview.pace}
                targetYear={Math.max(...overview.targetYears, year)}
              />
              <DepartmentsCard {...here} lines={departments} shown={SHOWN.departments} />
              <BetterCard
                {...here}
                better={better}
                comparable={overview.changes !== null}
                shown={SHOWN.better}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
}
