import { StaticDoor as Door } from '@/components/ui/static-door';
import type { OutlookStrip } from '@/lib/view/dashboard/outlook-strip';
import { listHref } from '@/lib/view/indicators/filters';
import { OUTLOOK_CHOICE_LABELS, OUTLOOK_CLASSES, type OutlookClass } from '@/lib/view/outlook';
import type { PaceStrip } from '@/lib/view/overview/pace-strip';
import type { DashboardPlace } from './dashboard-place';
import { UNMET } from './unmet';

type Props = DashboardPlace & { outlook: OutlookStrip; pace: PaceStrip; targetYear: number };

/** 目标年预计: the four classes as one bar that adds up to all, and how those under way keep pace. */
export function OutlookCard({ outlook, pace, targetYear, district, year, scope }: Props) {
  const { counts, insufficient, notApplicable, all } = outlook;
  const door = (one: OutlookClass | 'insufficient' | 'notApplicable') =>
    listHref(district, year, { ...scope, outlook: one });
  return (
    <section className="card db-outlook" aria-labelledby="outlook-title">
      <h2 id="outlook-title">{finding(outlook, targetYear)}</h2>
      <div className="db-strip" aria-hidden="true">
        {OUTLOOK_CLASSES.filter((one) => counts[one] > 0).map((one) => (
          <span key={one} className={`strip-${one}`} style={{ flex: counts[one] }} />
        ))}
      </div>
      <ul className="db-outlook-list">
        {OUTLOOK_CLASSES.map((one) => (
          <li key={one}>
            <Door className={`door outlook outlook-${one}`} href={door(one)}>
              {OUTLOOK_CHOICE_LABELS[one]} <b>{counts[one]}</b>
            </Door>
          </li>
        ))}
      </ul>
      <p className="hint db-aside">
        合计 {all} 项；不可预测中<Door href={door('insufficient')}>数据不足 {insufficient} 项</Door>、
        <Door href={door('notApplicable')}>不适用 {notApplicable} 项</Door>
      </p>
      {pace.dots.length > 0 && (
        <p className="hint db-aside">
          在途 {pace.dots.length} 项的进度：
          {pace.bands.map(({ band, label, count }, index) => (
            <span key={band} className="whitespace-nowrap">
              {index > 0 && '，'}
              <Door href={listHref(district, year, { ...scope, pace: band, status: UNMET })}>
                {label} {count}
              </Door>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function finding({ counts }: OutlookStrip, targetYear: number): string {
  const { unlikely, atRisk, expected } = counts;
  if (expected + atRisk + unlikely === 0) return `${targetYear} 年：尚不能预测`;
  if (unlikely + atRisk === 0) return `${targetYear} 年：可预测的 ${expected} 项均预计达标`;
  return `${targetYear} 年：${expected} 项预计达标，${unlikely + atRisk} 项难以保证`;
}
