import { StaticDoor as Door } from '@/components/ui/static-door';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import type { Better } from '@/lib/view/dashboard/better';
import { indicatorHref, listHref } from '@/lib/view/indicators/filters';
import type { DashboardPlace } from './dashboard-place';

type Props = DashboardPlace & {
  better: Better;
  comparable: boolean;
  shown: { met: number; quicker: number };
};

/** 什么变好了: newly met by name, then those that came closest to the required pace. */
export function BetterCard({ better, comparable, shown, district, year, scope }: Props) {
  const { newlyMet, quicker } = better;
  return (
    <section className="card db-better" aria-labelledby="better-title">
      <h2 id="better-title">
        {comparable ? (
          <>
            比上年转好{' '}
            <Door className="door tone-good" href={listHref(district, year, { ...scope, change: 'better' })}>
              {newlyMet.length} 项
            </Door>
          </>
        ) : (
          '从本年度起与上年比较'
        )}
      </h2>
      <ul className="db-lines">
        {newlyMet.slice(0, shown.met).map(({ id, name, from, to }) => (
          <li key={id}>
            <Line href={indicatorHref(district, year, id)} name={name}>
              {STATUS_LABELS[from]} → {STATUS_LABELS[to]}
            </Line>
          </li>
        ))}
      </ul>
      {quicker.length > 0 && (
        <>
          <h3>
            未达要求但进度比上升{' '}
            <Door href={listHref(district, year, { ...scope, quicker: true })}>{quicker.length} 项</Door>
          </h3>
          <ul className="db-lines">
            {quicker.slice(0, shown.quicker).map(({ id, name, from, to }) => (
              <li key={id}>
                <Line href={indicatorHref(district, year, id)} name={name}>
                  {from} → {to}
                </Line>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ href, name, children }: { href: string; name: string; children: React.ReactNode }) {
  return (
    <Door className="door-line" href={href}>
      <span className="door db-name">{name}</span>
      <span className="hint whitespace-nowrap">{children}</span>
    </Door>
  );
}
