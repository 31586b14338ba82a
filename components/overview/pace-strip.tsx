import { StaticDoor as Door } from '@/components/ui/static-door';
import { indicatorHref, listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import type { PaceDot, PaceStrip as Strip } from '@/lib/view/overview/pace-strip';
import { familyStatuses } from '@/lib/view/overview/headline';

type Props = { strip: Strip; district: string; year: number; targetYear: number; scope: IndicatorFilters };

const UNMET = [...familyStatuses('bad'), ...familyStatuses('unknown'), ...familyStatuses('absent')];

/** 照现在的速度，来得及吗: one dot an indicator under way; on a phone one row a band. */
export function PaceStrip({ strip, district, year, targetYear, scope }: Props) {
  const bandHref = (pace: Strip['bands'][number]['band']) =>
    listHref(district, year, { ...scope, pace, status: UNMET });
  const total = strip.dots.length;
  return (
    <section className="card pace-card mt-4">
      <h2>照现在的速度，{targetYear} 年来得及吗</h2>
      <p className="hint">每个点是一项尚在途中的指标（方形为约束性），位置是实际进度与按期所需进度之比</p>
      {total === 0 ? (
        <p className="py-4 text-ink-2">没有可以计算进度的在途指标。</p>
      ) : (
        <>
          <Figure strip={strip} district={district} year={year} bandHref={bandHref} />
          <div className="pace-rows">
            {strip.bands.map(({ band, label, count }) => (
              <div key={band} className="pace-row">
                <Door href={bandHref(band)}>
                  {label} <b>{count}</b> 项
                </Door>
                <div className={`pace-row-dots band-${band}`} aria-hidden="true">
                  {strip.dots
                    .filter((dot) => dot.band === band)
                    .map(({ id, binding }) => (
                      <span key={id} className={binding ? 'pace-dot pace-dot-binding' : 'pace-dot'} />
                    ))}
                </div>
              </div>
            ))}
          </div>
        </>
      )}
      <p className="hint mt-2">
        进度比 =（现值 − 基期值）÷（目标值 − 基期值）÷ 已过时间占比。在途 {total} 项；已符合要求 {strip.met}{' '}
        项，无法计算进度 {strip.without} 项（趋势类、研判类、缺基期值或缺报等），不在图中。
      </p>
    </section>
  );
}

type FigureProps = Pick<Props, 'strip' | 'district' | 'year'> & {
  bandHref: (band: PaceDot['band']) => string;
};

function Figure({ strip, district, year, bandHref }: FigureProps) {
  const { width, height, bands, edges, onTime, dots } = strip;
  return (
    <svg
      className="pace-figure"
      viewBox={`0 0 ${width} ${height + 16}`}
      role="group"
      aria-label="各指标进度比"
    >
      {bands.map(({ band, label, from, to, centre, count }) => (
        <g key={band} className={`band-${band}`}>
          <rect x={from} y="24" width={to - from} height={height - 24} fill="currentColor" opacity="0.07" />
          <Door href={bandHref(band)}>
            <text x={centre} y="15" textAnchor="middle" fontSize="13" fill="var(--color-ink)">
              {label} <tspan fontWeight="700">{count}</tspan>
            </text>
          </Door>
        </g>
      ))}
      <path d={`M${onTime} 24V${height}`} stroke="var(--color-ink)" strokeDasharray="2 3" />
      <text x={onTime + 5} y="38" fontSize="11" fill="var(--color-ink-2)">
        按期所需 1.0
      </text>
      {edges.map(({ x, label }) => (
        <text key={label} x={x} y={height + 13} textAnchor="middle" fontSize="11" fill="var(--color-ink-3)">
          {label}
        </text>
      ))}
      {dots.map((dot) => (
        <Door
          key={dot.id}
          href={indicatorHref(district, year, dot.id)}
          className={`band-${dot.band}`}
          tabIndex={-1}
          aria-label={`${dot.name}，进度比 ${dot.pace}`}
        >
          <title>{`${dot.name}　进度比 ${dot.pace}${dot.binding ? '　约束性' : ''}`}</title>
          {dot.binding ? (
            <rect x={dot.x - 4.6} y={dot.y - 4.6} width="9.2" height="9.2" fill="currentColor" />
          ) : (
            <circle cx={dot.x} cy={dot.y} r="5" fill="currentColor" />
          )}
        </Door>
      ))}
    </svg>
  );
}
