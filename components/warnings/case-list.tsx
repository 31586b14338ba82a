import { isUnseen, type CaseRow } from '@/lib/view/warnings/case-rows';
import { isNarrowed, warningsHref, type WarningFilters } from '@/lib/view/warnings/filters';
import { Door } from '../ui/door';
import { CaseItem } from './case-item';
import { CaseSelection } from './case-selection';
import type { WarningActions } from './warning-actions';

type Props = {
  district: string;
  year: number;
  filters: WarningFilters;
  rows: readonly CaseRow[];
  closedCount: number;
  actions: WarningActions;
};

/** The warnings the filters leave, gravest first; below them the door to those that are closed. */
export function CaseList({ rows, actions, closedCount, ...place }: Props) {
  const unseen = rows.filter(isUnseen).map(({ id, version }) => ({ caseId: id, version }));
  return (
    <>
      {rows.length === 0 ? (
        <NothingFound {...place} />
      ) : (
        <CaseSelection districtId={place.district} items={unseen} acknowledge={actions.acknowledge}>
          <ul className="card case-list">
            {rows.map((row) => (
              <CaseItem key={row.id} row={row} actions={actions} {...place} />
            ))}
          </ul>
        </CaseSelection>
      )}
      <ClosedDoor {...place} closedCount={closedCount} />
    </>
  );
}

type Place = Pick<Props, 'district' | 'year' | 'filters'>;

function ClosedDoor({
  district,
  year,
  filters: { kind, state },
  closedCount,
}: Place & { closedCount: number }) {
  const scope = kind ? { kind } : {};
  if (state === 'closed') {
    return (
      <p className="mt-3">
        <Door className="link" href={warningsHref(district, year, scope)}>
          返回未销号的预警
        </Door>
      </p>
    );
  }
  if (closedCount === 0) return null;
  return (
    <p className="mt-3">
      <Door className="link" href={warningsHref(district, year, { ...scope, state: 'closed' })}>
        {`查看已销号的 ${closedCount} 项`}
      </Door>
    </p>
  );
}

function NothingFound({ district, year, filters }: Place) {
  const { kind } = filters;
  const narrowed = isNarrowed(filters);
  return (
    <section className="card px-6 py-10 text-center" role="status">
      <h2>
        {narrowed ? '没有符合条件的预警' : filters.state === 'closed' ? '还没有销号的预警' : '目前没有预警'}
      </h2>
      <p className="mt-1 text-ink-2">
        {narrowed ? '请减少筛选条件，或更换规划。' : '数值审核通过后，预警会自动出现在这里。'}
      </p>
      {narrowed && (
        <p className="mt-4">
          <Door className="btn" href={warningsHref(district, year, kind ? { kind } : {})}>
            清除筛选
          </Door>
        </p>
      )}
    </section>
  );
}
