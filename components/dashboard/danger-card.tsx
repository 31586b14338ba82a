import { AttributeTag } from '@/components/ui/attribute-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { WarningMark } from '@/components/ui/warning-mark';
import type { Danger, DangerItem } from '@/lib/view/dashboard/danger';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
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
          supervisionHref={supervisionHref(item, district, mayOpen)}
        />
      ))}
      <p className="db-more hint">
        {rest > 0 && (
          <Door href={listHref(district, year, { ...scope, warning: 'any', sort: 'warning' })}>
            其余 {rest} 项见指标列表
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

function SupervisionCounts({ danger, district, year }: CountsProps) {
  const { items, pressing, supervised, unsupervised } = danger;
  if (items.length === 0) return null;
  const supervision = `/d/${district}/supervision?year=${year}`;
  return (
    <p className="hint">
      其中督办逾期或已上报领导{' '}
      <Door className={pressing > 0 ? 'door tone-alarm' : 'door'} href={supervision}>
        {pressing} 项
      </Door>
      ，督办中 <Door href={supervision}>{supervised} 项</Door>，未督办{' '}
      <Door href={`/d/${district}/warnings?year=${year}`}>{unsupervised} 项</Door>
    </p>
  );
}

type ItemProps = { item: DangerItem; marked: boolean; href: string; supervisionHref: string | null };

function Item({ item, marked, href, supervisionHref }: ItemProps) {
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
          {supervisionHref && stand !== 'none' ? <Door href={supervisionHref}>{label}</Door> : label}
          {stand === 'none' && item.days > 0 && `已 ${item.days} 天`}
        </span>
        {supervisionHref && stand === 'none' && (
          <Door className="link no-print" href={supervisionHref} aria-label={`发起督办：${item.name}`}>
            发起督办
          </Door>
        )}
      </p>
    </article>
  );
}

function supervisionHref(item: DangerItem, district: string, mayOpen: boolean): string | null {
  if (item.supervisionId) return `/d/${district}/supervision/${item.supervisionId}`;
  return mayOpen && item.caseId ? `/d/${district}/supervision/new?case=${item.caseId}` : null;
}
