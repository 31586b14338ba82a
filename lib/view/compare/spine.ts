import type { ComparedMember } from '../../domain/comparison/compare-districts';
import { placeOnSpine, SPINE_DISTRICTS } from '../../domain/comparison/place-on-spine';
import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { formatNumber, formatWithUnit } from '../format-number';
import { groupByDomain, type Board, type BoardLine } from './board';
import { medianText } from './decimals';
import { extentOf, type Extent } from './extent';
import { rankText } from './words';

export type SpineRow = {
  key: string;
  name: string;
  unit: string;
  kind: PlanKind;
  domain: string;
  indicatorId: string;
  status: Status;
  text: string;
  rank: string;
  districts: number;
  median: string;
  worst: string;
  best: string;
  better: 'up' | 'down';
  /** Per cent of the axis, from its left end. */
  at: number;
  interval: { from: number; to: number } | null;
  range: { from: number; to: number };
  others: { code: string; at: number }[];
  preliminary: boolean;
  demonstration: boolean;
  /** The row in words. */
  label: string;
};

/** Why indicators of the district have no place on the spine, with their number. */
export type SpineGap = { reason: string; names: string[] };

export type SpineChart = {
  groups: { key: string; domain: string; kind: PlanKind; lines: SpineRow[] }[];
  rows: number;
  finding: string;
  gaps: SpineGap[];
  preliminary: Extent;
  demonstration: Extent;
};

/** Where one district stands among the others, a row for every indicator that at least three districts compare on. */
export function composeSpine({ lines }: Board, own: { code: string; name: string }): SpineChart {
  const gaps = new Map<string, string[]>();
  const rows: SpineRow[] = [];
  const ranks: ComparedMember['rank'][] = [];
  for (const line of lines) {
    const drawn = drawLine(line, own.code);
    if (typeof drawn === 'string') gaps.set(drawn, [...(gaps.get(drawn) ?? []), line.row.name]);
    else {
      rows.push(drawn.row);
      ranks.push(drawn.rank);
    }
  }
  return {
    groups: groupByDomain(rows),
    rows: rows.length,
    finding: findingOf(own.name, rows, ranks),
    gaps: [...gaps].map(([reason, names]) => ({ reason, names })),
    preliminary: extentOf(rows.map(({ preliminary }) => preliminary)),
    demonstration: extentOf(rows.map(({ demonstration }) => demonstration)),
  };
}

const NO_VALUE = '本区县没有可比的数值';
const TOO_FEW = `可比的区县不足 ${SPINE_DISTRICTS} 个`;
const NO_BETTER = '目标是区间、保持或研判，高低无优劣之分';

function drawLine(
  { key, row, comparison: { members, better } }: BoardLine,
  own: string,
): { row: SpineRow; rank: ComparedMember['rank'] } | string {
  const member = members.find(({ district }) => district.code === own);
  if (!member) return NO_VALUE;
  if (better === null) return NO_BETTER;
  const spine = placeOnSpine(
    members.map(({ value }) => value),
    better,
  );
  if (!spine || !member.rank) return TOO_FEW;
  const at = (value: ComparedMember['value']) => percent(spine.place(value).toNumber());
  const [from, to] = better === 'up' ? [member.low, member.high] : [member.high, member.low];
  const { reading, unit } = member.row;
  const rank = rankText(member.rank);
  const texts = members.map((one) => one.row.reading.text);
  const textOf = (value: ComparedMember['value']) =>
    members.find((one) => one.value.compare(value) === 0)?.row.reading.text ?? '';
  const median = medianText(spine.median, texts);
  return {
    rank: member.rank,
    row: {
      key,
      name: row.name,
      unit,
      kind: row.kind,
      domain: row.domain,
      indicatorId: member.row.id,
      status: member.row.status,
      text: formatNumber(reading.text),
      rank,
      districts: spine.districts,
      median: formatNumber(median),
      worst: formatNumber(textOf(spine.worst)),
      best: formatNumber(textOf(spine.best)),
      better,
      at: at(member.value),
      interval: member.interval ? { from: at(from), to: at(to) } : null,
      range: { from: at(spine.worst), to: at(spine.best) },
      others: members
        .filter(({ district }) => district.code !== own)
        .map(({ district, value }) => ({ code: district.code, at: at(value) })),
      preliminary: reading.preliminary,
      demonstration: reading.demonstration,
      label: `${row.name}：${formatWithUnit(reading.text, unit)}，${spine.districts} 个区县中${rank}，中位数 ${formatWithUnit(median, unit)}`,
    },
  };
}

/** Tenths of a per cent: finer than a screen shows. */
function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Every row belongs to one of the classes; they add up. */
function findingOf(
  name: string,
  rows: readonly SpineRow[],
  ranks: readonly ComparedMember['rank'][],
): string {
  if (rows.length === 0) return `${name}没有可以与其他区县比较位次的指标。`;
  const count = (holds: (rank: NonNullable<ComparedMember['rank']>, districts: number) => boolean) =>
    ranks.filter((rank, index) => rank !== null && holds(rank, rows[index]!.districts)).length;
  const first = count(({ worst }) => worst === 1);
  const last = count(({ best }, districts) => best === districts);
  const tied = count(({ tie }) => tie !== 'none');
  const between = rows.length - first - last - tied;
  return `${name} ${rows.length} 项可比位次的指标中，${first} 项居首位，${last} 项居末位，${between} 项居中，${tied} 项与其他区县并列或差异不显著。`;
}
