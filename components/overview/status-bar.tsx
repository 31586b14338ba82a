import '@/components/ui/status.css';
import { StaticDoor as Door } from '@/components/ui/static-door';
import type { Status } from '@/lib/domain/scoring/assessment';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import type { StatusCounts } from '@/lib/domain/scoring/summarise';
import { roundDecimal } from '@/lib/view/format-number';
import { listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import { STATUS_FAMILY, STATUS_ORDER, type StatusFamily } from '@/lib/view/status';

type Props = {
  now: StatusCounts;
  last: StatusCounts | null;
  total: string;
  district: string;
  year: number;
  scope: IndicatorFilters;
};

const FAMILIES: StatusFamily[] = ['good', 'bad', 'unknown', 'absent'];

/** The sentence's proof: all statuses in one bar, last year's thin below it, and the figures as text. */
export function StatusBar({ now, last, total, district, year, scope }: Props) {
  const href = (status: Status) => listHref(district, year, { ...scope, status: [status] });
  const shown = STATUS_ORDER.filter((status) => now.counts[status] > 0);
  return (
    <section className="card" aria-label="状态构成">
      <div className="stack">
        {shown.map((status) => (
          <Door
            key={status}
            className={`fill-${status}`}
            style={{ flex: now.counts[status] }}
            href={href(status)}
            aria-label={`${STATUS_LABELS[status]} ${now.counts[status]} 项`}
          >
            {now.counts[status]}
          </Door>
        ))}
      </div>
      {last && (
        <div className="stack stack-thin" role="img" aria-label={`${year - 1} 年状态构成，数字见图例`}>
          {STATUS_ORDER.filter((status) => last.counts[status] > 0).map((status) => (
            <span key={status} className={`fill-${status}`} style={{ flex: last.counts[status] }} />
          ))}
        </div>
      )}
      <div className="legend">
        {FAMILIES.map((family) => (
          <div key={family} className="legend-group">
            {STATUS_ORDER.filter(
              (status) => STATUS_FAMILY[status] === family && isShown(status, now, last),
            ).map((status) => (
              <Door key={status} className="legend-item door" href={href(status)}>
                <span className={`swatch fill-${status}`} aria-hidden="true" />
                {STATUS_LABELS[status]} {now.counts[status]}
                {last && <span className="hint">上年 {last.counts[status]}</span>}
              </Door>
            ))}
          </div>
        ))}
      </div>
      <p className="mt-1 text-[13px] text-ink-2">
        合计 {total}；{rateText(now)}
      </p>
    </section>
  );
}

/** Plain statuses are always listed; 研判 only where there is one. */
function isShown(status: Status, now: StatusCounts, last: StatusCounts | null): boolean {
  const isJudged = status === 'judgedMet' || status === 'judgedNotMet';
  return !isJudged || now.counts[status] > 0 || (last?.counts[status] ?? 0) > 0;
}

function rateText({ rate, reached, assessed }: StatusCounts): string {
  if (rate.kind === 'refused') return rate.message;
  return `达标率 ${roundDecimal(rate.percent, 1)}%（${reached} ÷ ${assessed}，分母不含不可评和缺报）`;
}
