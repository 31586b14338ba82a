import { Sparkline } from '@/components/ui/sparkline';
import { SPARK_SIZE, type ReviewRow } from '@/lib/view/review-queue';

/** The last years, this year's value, how it changed and what it is made of. */
export function ReviewFigures({ row, year }: { row: ReviewRow; year: number }) {
  return (
    <div className="review-figures">
      <dl>
        {row.earlier.map((earlier) => (
          <div key={earlier.year}>
            <dt>{earlier.year}</dt>
            <dd>{earlier.shown}</dd>
          </div>
        ))}
        <div className="review-now">
          <dt>{year}</dt>
          <dd>
            {row.shown}
            <span className="review-unit">{row.unit}</span>
          </dd>
        </div>
      </dl>
      {row.spark && <Sparkline shape={row.spark} {...SPARK_SIZE} label={sparkLabel(row, year)} />}
      {(row.counts || row.change) && (
        <p className="hint review-change">{[row.counts, row.change].filter(Boolean).join(' · ')}</p>
      )}
      {row.breakdown.length > 0 && (
        <ul className="review-breakdown" aria-label="分项">
          {row.breakdown.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sparkLabel({ earlier, shown }: ReviewRow, year: number): string {
  return `${earlier[0]?.year ?? year}—${year} 年走势，${earlier[0]?.shown ?? shown} 至 ${shown}`;
}
