import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor } from '@/components/ui/static-door';
import { isNarrowed, keepOrder, listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import { isMixed, type IndicatorList } from '@/lib/view/indicators/list-rows';
import { selectRows } from '@/lib/view/indicators/select-rows';
import { countText } from '@/lib/view/plan-kind';
import { IndicatorTable } from './indicator-table';

type Props = { list: IndicatorList; filters: IndicatorFilters; district: string; year: number };

/** How many indicators the filters leave, and the indicators. A static fragment: no hooks inside. */
export function ListResult({ list, filters, district, year }: Props) {
  const { rows, departments } = list;
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const selected = selectRows(rows, filters, nameOf);
  const count = isNarrowed(filters)
    ? `筛选出 ${countText(selected)}，共 ${countText(rows)}`
    : `共 ${countText(rows)}`;
  return (
    <>
      <p className="hint list-count" role="status">
        {count} {rows.some(({ demonstration }) => demonstration) && <DemoTag mixed />}
      </p>
      {selected.length === 0 ? (
        <section className="card px-6 py-10 text-center">
          <h2>没有符合条件的指标</h2>
          <p className="mt-1 text-ink-2">请减少筛选条件，或改用指标名称中的其他字词查找。</p>
          <p className="mt-4">
            <StaticDoor className="btn" href={listHref(district, year, keepOrder(filters))}>
              清除筛选
            </StaticDoor>
          </p>
        </section>
      ) : (
        <IndicatorTable
          rows={selected}
          domains={list.domains}
          targetYear={rows[0] && list.targetYears[rows[0].kind]}
          marksDemonstration={isMixed(rows)}
          {...{ filters, nameOf, district, year }}
        />
      )}
    </>
  );
}
