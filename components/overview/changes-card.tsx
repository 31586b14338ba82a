import { StaticDoor as Door } from '@/components/ui/static-door';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { indicatorHref, listHref, type Change, type IndicatorFilters } from '@/lib/view/indicators/filters';
import type { ChangedIndicator, Changes } from '@/lib/view/overview/changes';

type Props = { changes: Changes | null; district: string; year: number; scope: IndicatorFilters };

const SHOWN = 6;

/** 与上年相比: what became better and what became worse, each by name; the rest as counts that add up. */
export function ChangesCard({ changes, district, year, scope }: Props) {
  if (!changes) {
    return (
      <section className="card">
        <h2>与上年相比</h2>
        <p className="hint mt-1">{year - 1} 年没有监测结果，从本年度起开始比较。</p>
      </section>
    );
  }
  const { counts } = changes;
  const door = (change: Change) => listHref(district, year, { ...scope, change });
  const rest: [Change, string][] = [
    ['stillGood', '继续符合要求'],
    ['stillBad', '仍未达到要求'],
    ['incomparable', '不可比（其中一年不可评或缺报）'],
  ];
  return (
    <section className="card">
      <h2>与上年相比</h2>
      <Group title="转差" tone="bad" items={changes.worse} href={door('worse')} {...{ district, year }} />
      <Group title="转好" tone="good" items={changes.better} href={door('better')} {...{ district, year }} />
      <p className="hint mt-2">
        其余：
        {rest.map(([change, label], index) => (
          <span key={change}>
            {index > 0 && '，'}
            {label} <Door href={door(change)}>{counts[change]} 项</Door>
          </span>
        ))}
        。
      </p>
    </section>
  );
}

type GroupProps = {
  title: string;
  tone: 'good' | 'bad';
  items: ChangedIndicator[];
  href: string;
  district: string;
  year: number;
};

function Group({ title, tone, items, href, district, year }: GroupProps) {
  return (
    <div className="mt-2">
      <h3>
        <Door href={href} className={`door tone-${items.length > 0 ? tone : 'muted'}`}>
          {title} {items.length} 项
        </Door>
      </h3>
      <div className="change-list">
        {items.slice(0, SHOWN).map(({ id, name, from, to }) => (
          <Door key={id} className="door-line" href={indicatorHref(district, year, id)}>
            <span className="door">{name}</span>
            <span className="hint whitespace-nowrap">
              {STATUS_LABELS[from]} → {STATUS_LABELS[to]}
            </span>
          </Door>
        ))}
      </div>
      {items.length > SHOWN && (
        <Door className="link text-[12.5px]" href={href}>
          还有 {items.length - SHOWN} 项
        </Door>
      )}
    </div>
  );
}
