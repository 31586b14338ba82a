import { StaticDoor as Door } from '@/components/ui/static-door';
import { indicatorHref, listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import type { MissingGroup } from '@/lib/view/overview/missing';

type Props = {
  groups: MissingGroup[];
  closed: boolean;
  dueOn: string;
  district: string;
  year: number;
  scope: IndicatorFilters;
};

const NAMED = 4;
/** Of a longer list only the departments are shown, so that it does not push everything else away. */
const OPEN_UP_TO = 24;

/** 缺报: what is missing and who owes it. */
export function MissingCard({ groups, closed, dueOn, ...place }: Props) {
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  const lines = groups.reduce((sum, group) => sum + Math.min(group.items.length, NAMED), 0);
  return (
    <section className="card">
      <h2>{closed ? '缺报' : '尚未审核通过'}</h2>
      <p className="hint">
        {total === 0
          ? '各单位应报数据已全部审核通过。'
          : `${total} 项没有经审核的数据，${closed ? '本年度填报已截止' : `填报截止 ${dueOn}`}`}
      </p>
      {groups.map((group) => (
        <Group key={group.lead} group={group} open={lines <= OPEN_UP_TO} {...place} />
      ))}
    </section>
  );
}

type GroupProps = Pick<Props, 'district' | 'year' | 'scope'> & { group: MissingGroup; open: boolean };

function Group({ group: { lead, name, items }, open, district, year, scope }: GroupProps) {
  const all = listHref(district, year, { ...scope, status: ['noData'], lead });
  const shown = open ? items.slice(0, NAMED) : [];
  return (
    <div className="missing-group">
      <h3>
        {name}
        <Door className="door missing-count" href={all} aria-label={`${name}缺报 ${items.length} 项`}>
          {items.length} 项
        </Door>
      </h3>
      {shown.length > 0 && (
        <ul>
          {shown.map((item) => (
            <li key={item.id}>
              <Door className="door-line" href={indicatorHref(district, year, item.id)}>
                <span className="door">{item.name}</span>
                <span className="hint whitespace-nowrap">{item.state ?? '未填报'}</span>
              </Door>
            </li>
          ))}
          {items.length > NAMED && (
            <li>
              <Door className="link text-[12.5px]" href={all}>
                查看全部 {items.length} 项
              </Door>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
