import type { DistrictStanding, OpenSupervision } from '../../domain/reading/district-standing';
import { composeOverview, type Overview, type OverviewInput } from '../overview/overview';
import { inScope } from '../plan-kind';
import { composeBetter, type Better } from './better';
import { composeDanger, type Danger } from './danger';
import { composeDepartments, type DepartmentLine } from './departments';
import { composeHeat, type Heat } from './heat';
import { composeOutlook, type OutlookStrip } from './outlook-strip';

/** What the leaders' screen says; sentence, counts and domains are the overview's own. */
export type Dashboard = {
  overview: Overview;
  danger: Danger;
  departments: DepartmentLine[];
  outlook: OutlookStrip;
  better: Better;
  heat: Heat;
};

type DashboardInput = OverviewInput & {
  standing: DistrictStanding;
  supervisions: readonly OpenSupervision[];
};

/** From the year's indicators and the district's standing; pure, so that it can be checked to add up. */
export function composeDashboard(input: DashboardInput): Dashboard {
  const { rows, monitored, settings, kind, today, standing, supervisions } = input;
  const scope = inScope(rows, kind);
  const start = Math.min(...inScope(monitored.plans, kind).map(({ periodStart }) => periodStart));
  const heat = composeHeat(
    scope,
    standing.standings,
    standing.years.filter((year) => year >= start && year <= monitored.year),
  );
  const cells = new Map(heat.domains.flatMap(({ rows }) => rows).map((row) => [row.id, row.cells]));
  return {
    overview: composeOverview({ rows, monitored, settings, kind, today }),
    danger: composeDanger({
      rows: scope,
      cases: standing.cases,
      supervisions,
      yearsOf: (id) => cells.get(id) ?? [],
      today,
    }),
    departments: composeDepartments(scope),
    outlook: composeOutlook(scope),
    better: composeBetter(scope, settings),
    heat,
  };
}
