import type { CatalogueRow, ComparedDistrict } from '../../domain/comparison/catalogue-row';
import { chooseRows } from '../../domain/comparison/catalogue-row';
import { compareDistricts, type Comparison } from '../../domain/comparison/compare-districts';
import type { PlanKind } from '../../domain/reading/monitored-indicator';

export type BoardInput = {
  districts: readonly ComparedDistrict[];
  rows: readonly CatalogueRow[];
  /** Code of the district whose page it is. */
  own: string;
  kind: PlanKind | undefined;
  domain: string | undefined;
};

/** A catalogue indicator that at least two districts have. */
export type BoardLine = {
  key: string;
  /** As the page's own district has it; elsewhere as the first district has it. */
  row: CatalogueRow;
  chosen: ReadonlyMap<string, CatalogueRow>;
  comparison: Comparison;
};

export type Board = {
  lines: BoardLine[];
  /** Catalogue indicators that only one district has. */
  single: number;
};

/** An indicator is compared from two districts on. */
const DISTRICTS_AT_LEAST = 2;
const KIND_ORDER: readonly PlanKind[] = ['women', 'children', 'action'];

/** Every catalogue indicator across the districts, in the order in which the page's own district prints them. */
export function composeBoard({ districts, rows, own, kind, domain }: BoardInput): Board {
  const byKey = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const held = byKey.get(row.key);
    if (held) held.push(row);
    else byKey.set(row.key, [row]);
  }
  const printed = new Map(
    rows.filter(({ district }) => district === own).map(({ id }, index) => [id, index]),
  );
  const place = ({ row }: BoardLine) => printed.get(row.id) ?? printed.size;
  let single = 0;
  const lines: BoardLine[] = [];
  for (const [key, sameKey] of byKey) {
    const chosen = chooseRows(sameKey, kind);
    const row = chosen.get(own) ?? [...chosen.values()][0];
    if (!row || (domain !== undefined && row.domain !== domain)) continue;
    if (chosen.size < DISTRICTS_AT_LEAST) single += 1;
    else lines.push({ key, row, chosen, comparison: compareDistricts(districts, chosen) });
  }
  lines.sort(
    (a, b) => KIND_ORDER.indexOf(a.row.kind) - KIND_ORDER.indexOf(b.row.kind) || place(a) - place(b),
  );
  return { lines, single };
}

/** Lines under the headings of their domains. */
export function groupByDomain<T extends { domain: string; kind: PlanKind }>(
  lines: readonly T[],
): { key: string; domain: string; kind: PlanKind; lines: T[] }[] {
  const groups = new Map<string, { key: string; domain: string; kind: PlanKind; lines: T[] }>();
  for (const line of lines) {
    const key = `${line.kind} ${line.domain}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { key, domain: line.domain, kind: line.kind, lines: [line] });
  }
  return [...groups.values()];
}
