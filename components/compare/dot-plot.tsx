import type { AverageRow, DotPlot as Plot, DotRow } from '@/lib/view/compare/dot-plot';
import { STATUS_FAMILY } from '@/lib/view/status';

/** A row a district: its value as a dot, the interval as a line, its own target as a mark. For the eye alone. */
export function DotPlot({ plot }: { plot: Plot }) {
  return (
    <div className="plot" aria-hidden="true">
      {plot.rows.map((row) => (
        <District key={row.code} row={row} ticks={plot.ticks} />
      ))}
      {plot.averages.map(
        (average) => average.at !== null && <Average key={average.city} {...{ average, plot }} />,
      )}
      <div className="plot-row plot-axis">
        <span />
        <div className="plot-track">
          {plot.ticks.map(({ at, text }) => (
            <span key={at} style={{ left: `${at}%` }}>
              {text}
            </span>
          ))}
        </div>
        <span />
      </div>
    </div>
  );
}

function District({ row, ticks }: { row: DotRow; ticks: Plot['ticks'] }) {
  const { name, isOwn, at, text, interval, targets, status, rank } = row;
  return (
    <div className={isOwn ? 'plot-row plot-own' : 'plot-row'}>
      <span className="plot-name">{name}</span>
      <div className="plot-track">
        <svg width="100%" height="30">
          <Grid ticks={ticks} />
          {interval && (
            <>
              <line
                className="plot-whisker"
                x1={`${interval.from}%`}
                x2={`${interval.to}%`}
                y1="15"
                y2="15"
              />
              <line
                className="plot-whisker"
                x1={`${interval.from}%`}
                x2={`${interval.from}%`}
                y1="11"
                y2="19"
              />
              <line className="plot-whisker" x1={`${interval.to}%`} x2={`${interval.to}%`} y1="11" y2="19" />
            </>
          )}
          {targets.map((place) => (
            <line key={place} className="plot-target" x1={`${place}%`} x2={`${place}%`} y1="4" y2="26" />
          ))}
        </svg>
        <span
          className={`key plot-dot shape-${status} family-${STATUS_FAMILY[status]}`}
          style={{ left: `${at}%` }}
        />
      </div>
      <span className="plot-value">
        <b>{text}</b>
        {rank && <span className="hint">　{rank}</span>}
      </span>
    </div>
  );
}

function Average({ average, plot }: { average: AverageRow; plot: Plot }) {
  return (
    <div className="plot-row plot-average">
      <span className="plot-name">
        {average.city} {average.districts} 个区县平均
      </span>
      <div className="plot-track">
        <svg width="100%" height="30">
          <Grid ticks={plot.ticks} />
          <line className="plot-mean" x1={`${average.at}%`} x2={`${average.at}%`} y1="5" y2="25" />
        </svg>
      </div>
      <span className="plot-value">
        <b>{average.value}</b>
      </span>
    </div>
  );
}

function Grid({ ticks }: { ticks: Plot['ticks'] }) {
  return ticks.map(({ at }) => (
    <line key={at} className="plot-grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="30" />
  ));
}
