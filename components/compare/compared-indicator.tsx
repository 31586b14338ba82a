import '@/components/ui/page.css';
import './compare.css';
import { ChartFigure } from '@/components/charts/chart-figure';
import { Door } from '@/components/ui/door';
import { comparedIndicatorHref, compareHref, printCompareFilters } from '@/lib/view/compare/address';
import type { CompareFilters } from '@/lib/view/compare/address';
import type { ComparedIndicatorView } from '@/lib/view/compare/compared-indicator';
import { extentOf } from '@/lib/view/compare/extent';
import { DataMarks } from './data-marks';
import { DotPlot } from './dot-plot';
import { PageSteps } from './page-steps';
import { RankRule } from './rank-rule';
import { ApartList, RankingTable } from './ranking-table';

type Props = {
  view: ComparedIndicatorView;
  district: string;
  year: number;
  catalogueKey: string;
  filters: CompareFilters;
};

/** One catalogue indicator in all districts the user may see: picture, places, and who stands apart. */
export function ComparedIndicator({ view, district, year, catalogueKey, filters }: Props) {
  const { name, definition, comparison, plot, figure } = view;
  const hrefOf = (change: Partial<CompareFilters>) =>
    comparedIndicatorHref(district, year, catalogueKey, { ...filters, ...change });
  return (
    <>
      <p className="compare-path">
        <Door className="link" href={compareHref(district, year, { ...filters, page: 1 })}>
          区县比较
        </Door>
      </p>
      <div className="page-head">
        <h1>
          {name}{' '}
          <DataMarks
            preliminary={extentOf(plot.rows.map(({ preliminary }) => preliminary))}
            demonstration={extentOf(plot.rows.map(({ demonstration }) => demonstration))}
          />
        </h1>
        <div className="flex flex-wrap gap-2">
          <nav className="seg no-print" aria-label="排列">
            {(
              [
                ['value', '按数值'],
                ['name', '按名称'],
              ] as const
            ).map(([sort, label]) => (
              <Door
                key={sort}
                className=""
                href={hrefOf({ sort, page: 1 })}
                aria-current={filters.sort === sort ? 'true' : undefined}
              >
                {label}
              </Door>
            ))}
          </nav>
          <a
            className="btn no-print"
            href={`/d/${district}/compare/${encodeURIComponent(catalogueKey)}/export?${printCompareFilters({ kind: filters.kind, city: filters.city }, year)}`}
            download
          >
            导出 CSV
          </a>
        </div>
      </div>
      {definition && <p className="hint compare-definition">口径：{definition}</p>}
      {plot.rows.length > 0 && (
        <section className="card compare-card">
          <ChartFigure figure={figure}>
            <DotPlot plot={plot} />
          </ChartFigure>
        </section>
      )}
      <section className="card compare-card">
        <h2>{plot.rows.length > 0 ? '数值与位次' : '没有可以比较的数值'}</h2>
        {plot.rows.length > 0 ? (
          <RankingTable plot={plot} year={year} />
        ) : (
          <p className="mt-1 text-ink-2">{figure.title}。请在页首选择其他年份，原因见下表。</p>
        )}
        <PageSteps page={plot.page} pages={plot.pages} label="区县分页" hrefOf={(page) => hrefOf({ page })} />
      </section>
      <ApartList apart={comparison.apart} year={year} />
      <RankRule />
    </>
  );
}
