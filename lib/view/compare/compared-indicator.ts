import { averageCities } from '../../domain/comparison/average';
import { chooseRows, type CatalogueRow, type ComparedDistrict } from '../../domain/comparison/catalogue-row';
import { compareDistricts, type Comparison } from '../../domain/comparison/compare-districts';
import type { Figure } from '../figure/figure';
import { formatLongDay } from '../format-date';
import type { CompareFilters } from './address';
import { composeDotPlot, type DotPlot } from './dot-plot';
import { comparisonFigure } from './figure';

type Input = {
  districts: readonly ComparedDistrict[];
  /** All rows of one catalogue indicator. */
  rows: readonly [CatalogueRow, ...CatalogueRow[]];
  own: string;
  year: number;
  filters: CompareFilters;
  now: Date;
};

export type ComparedIndicatorView = {
  /** That gives the page its name. */
  row: CatalogueRow;
  name: string;
  definition: string | null;
  comparison: Comparison;
  plot: DotPlot;
  figure: Figure;
};

/** One catalogue indicator across districts, as its page shows it. The page's own district gives it its name. */
export function composeComparedIndicator({
  districts,
  rows,
  own,
  year,
  filters,
  now,
}: Input): ComparedIndicatorView {
  const chosen = chooseRows(rows, filters.kind);
  const comparison = compareDistricts(districts, chosen);
  const row = chosen.get(own) ?? comparison.members[0]?.row ?? [...chosen.values()][0] ?? rows[0];
  const averages = averageCities(comparison.members, comparison.apart);
  const { sort, page } = filters;
  const plot = composeDotPlot({ comparison, averages, own, year, sort, page });
  const { name } = row;
  return {
    row,
    name,
    definition: comparison.members.find((member) => member.row.definition)?.row.definition ?? null,
    comparison,
    plot,
    figure: comparisonFigure(plot, comparison, { name, own, year, readOn: formatLongDay(now) }),
  };
}
