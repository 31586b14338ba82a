import { AttributeTag } from '@/components/ui/attribute-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { WarningMark } from '@/components/ui/warning-mark';
import type { Danger, DangerItem } from '@/lib/view/dashboard/danger';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
import {
  newSupervisionHref,
  supervisionHref,
  supervisionListHref,
  type SupervisionFilter,
} from '@/lib/view/supervision/address';
import { printWarningFilters } from '@/lib/view/warnings/filters';
import type { DashboardPlace } from './dashboard-place';
import { HeatCells } from './heat-cells';

type Props = DashboardPlace & { danger: Danger; mixed: boolean; mayOpen: boolean; shown: number };

/** The last years are enough to see how long it has been so. */
const YEARS_SHOWN = 5;

/** 险情: red before yellow, 约束性 first, each with its reason, its owner, since when and how it is being remedied. */
export function DangerCard({ danger, mixed, mayOpen, shown, district, year, scope }: Props) {
  const { items, red, yellow, blue } = danger;
  const list = (warning: 'red' | 'yellow' | 'blue') => listHref(district, year, { ...scope, warning });
  const rest = items.length - shown;
  return (
    <section className="card db-danger" aria-labelledby="danger-title">
      <h2 id="danger-title">
        {red + yellow === 0 ? (
          '没有红色、黄色预警'
        ) : (
          <>
            <Door className="door mark mark-red" href={list('red')}>
              红色预警 {red} 项
            </Door>
            <Door className="door mark mark-yellow" href={list('yellow')}>
              黄色预警 {yellow} 项
            </Door>
          </>
        )}
      </h2>
      <SupervisionCounts danger={danger} district={district} year={year} />
      {items.slice(0, shown).map((item) => (
        <Item
          key={item.id}
          item={item}
          marked={mixed && item.demonstration}
          href={indicatorHref(district, year, item.id)}
          remedyHref={remedyHref(item, district, year, mayOpen)}
        />
      ))}
      <p className="db-more hint">
        {rest > 0 && (
          <Door href={listHref(district, year, { ...scope, warning: 'serious', sort: 'warning' })}>
            红色、黄色预警共 {red + yellow} 项
          </Door>
        )}
        {blue > 0 && (
          <>
            {rest > 0 && '；'}另有<Door href={list('blue')}>蓝色提示 {blue} 项</Door>
          </>
        )}
      </p>
    </section>
  );
}

type CountsProps = Pick<DashboardPlace, 'district' | 'year'> & { danger: Danger };

/** 督办 of all plans, since an open one concerns the leader whichever plan is looked at. */
function SupervisionCounts({ danger, district, year }: CountsProps) {
  const { open, escalated, late } = danger.remedies;
  const list = (filter: SupervisionFilter) => supervisionListHref(district, year, filter);
  const tone = (count: number) => (count > 0 ? 'door tone-alarm' : 'door');
  if (danger.items.length === 0 && open === 0) return null;
  return (
    <p className="hint">
      <Door className="door" href={list({ open: '1' })}>
        正在督办 {open} 项
      </Door>
      {open > 0 && (
        <>
          ，其中
          <Door className={tone(escalated)} href={list({ escalated: '1' })}>
            上报领导 {escalated} 项
          </Door>
          、
          <Door className={tone(late)} href={list({ overdue: '1' })}>
            逾期 {late} 项
          </Door>
        </>
      )}
      ；<Door href={`/d/${district}/warnings?${printWarningFilters({}, year)}`}>逐条处理预警</Door>
    </p>
  );
}

type ItemProps = { item: DangerItem; marked: boolean; href: string; remedyHref: string | null };

function Item({ item, marked, href, remedyHref }: ItemProps) {
  const { stand, label, detail } = item.supervision;
  return (
    <article className="db-item">
      <WarningMark level={item.level} />
      <div className="db-item-text">
        <h3>
          <Door href={href}>{item.name}</Door> <AttributeTag attribute={item.attribute} />
          {marked && <DemoTag />}
        </h3>
        <p className="db-why" title={item.reason}>
          {item.reason}
        </p>
      </div>
      <HeatCells cells={item.years.slice(-YEARS_SHOWN)} />
      <p className="db-who">
        <b>{item.owner}</b>
        <span>自 {item.since}</span>
        <span className={`stand stand-${stand}`} title={detail || undefined}>
          {remedyHref && stand !== 'none' ? <Door href={remedyHref}>{label}</Door> : label}
          {stand === 'none' && item.days > 0 && `已 ${item.days} 天`}
        </span>
        {remedyHref && stand === 'none' && (
          <Door className="link no-print" href={remedyHref} aria-label={`发起督办：${item.name}`}>
            发起督办
          </Door>
        )}
      </p>
    </article>
  );
}

function remedyHref(item: DangerItem, district: string, year: number, mayOpen: boolean): string | null {
  if (item.supervisionId) return supervisionHref(district, year, item.supervisionId);
  return mayOpen && item.caseId ? newSupervisionHref(district, year, item.caseId) : null;
}
