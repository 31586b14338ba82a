import type { ComparedDistrict } from '../../domain/comparison/catalogue-row';
import type { ApartDistrict } from '../../domain/comparison/split-comparable';
import type { ComparedMember } from '../../domain/comparison/compare-districts';
import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { formatNumber, formatWithUnit } from '../format-number';
import { groupByDomain, type Board, type BoardLine } from './board';
import { extentOf, type Extent } from './extent';
import { rankText, reasonText, shortReason } from './words';

export type MatrixCell = {
  code: string;
  district: string;
  /** The row behind the cell; null where the district's plan has none. */
  indicatorId: string | null;
  status: Status | null;
  /** In the unit of the line; null where the value is not compared. */
  text: string | null;
  /** In place of a value, or beside one that is not compared. */
  reason: { short: string; full: string } | null;
  rank: string | null;
  preliminary: boolean;
  demonstration: boolean;
};

export type MatrixLine = {
  key: string;
  name: string;
  unit: string;
  kind: PlanKind;
  domain: string;
  cells: MatrixCell[];
};

export type Matrix = {
  columns: ComparedDistrict[];
  groups: { key: string; domain: string; kind: PlanKind; lines: MatrixLine[] }[];
  finding: string;
  pages: number;
  page: number;
  /** How many of the values are 初步数, and how many are made up. */
  preliminary: Extent;
  demonstration: Extent;
};

/** Columns that still can be taken in; more districts come in bands. */
const COLUMNS = 20;

/** District × indicator: status and value, or the reason why there is none. */
export function composeMatrix(
  { lines, single }: Board,
  districts: readonly ComparedDistrict[],
  { own, page }: { own: string; page: number },
): Matrix {
  const ordered = [
    ...districts.filter(({ code }) => code === own),
    ...districts.filter(({ code }) => code !== own),
  ];
  const pages = Math.max(1, Math.ceil(ordered.length / COLUMNS));
  const shown = Math.min(page, pages);
  const columns = ordered.slice((shown - 1) * COLUMNS, shown * COLUMNS);
  const matrixLines = lines.map((line) => composeLine(line, columns));
  const valued = matrixLines.flatMap(({ cells }) => cells).filter(({ text }) => text !== null);
  return {
    columns,
    groups: groupByDomain(matrixLines),
    finding: findingOf(lines, single, districts.length),
    pages,
    page: shown,
    preliminary: extentOf(valued.map(({ preliminary }) => preliminary)),
    demonstration: extentOf(valued.map(({ demonstration }) => demonstration)),
  };
}

function findingOf(lines: readonly BoardLine[], single: number, districts: number): string {
  const complete = lines.filter(({ comparison }) => comparison.members.length === districts).length;
  const some = lines.filter(
    ({ comparison: { members } }) => members.length >= 2 && members.length < districts,
  ).length;
  const none = lines.length - complete - some;
  const head = `${districts} 个区县共有 ${lines.length} 项相同指标：${complete} 项各区县都有可比数值，${some} 项部分区县可比，${none} 项有数值的区县不足两个。`;
  return single > 0 ? `${head}另有 ${single} 项只有一个区县设置，未列入。` : head;
}

function composeLine({ key, row, chosen, comparison }: BoardLine, columns: ComparedDistrict[]): MatrixLine {
  const members = new Map(comparison.members.map((member) => [member.district.code, member]));
  const apart = new Map(comparison.apart.map((one) => [one.district.code, one]));
  const unit = comparison.members[0]?.row.unit ?? row.unit;
  return {
    key,
    name: row.name,
    unit,
    kind: row.kind,
    domain: row.domain,
    cells: columns.map(({ code, name }) => {
      const status = chosen.get(code)?.status ?? null;
      const member = members.get(code);
      const held = { code, district: name, indicatorId: chosen.get(code)?.id ?? null, status };
      return member ? memberCell(held, member) : apartCell(held, apart.get(code));
    }),
  };
}

type Held = Pick<MatrixCell, 'code' | 'district' | 'indicatorId' | 'status'>;

function memberCell(held: Held, { row, rank }: ComparedMember): MatrixCell {
  const { text, preliminary, demonstration } = row.reading;
  return {
    ...held,
    text: formatNumber(text),
    reason: null,
    rank: rank && rankText(rank),
    preliminary,
    demonstration,
  };
}

/** A value that is not compared stands with its own unit and the reason, so that nobody reads it into the line. */
function apartCell(held: Held, apart: ApartDistrict | undefined): MatrixCell {
  const reading = apart?.row?.isSplit === false ? apart.row.reading : null;
  const value = reading && apart?.row ? `${formatWithUnit(reading.text, apart.row.unit)}，` : '';
  return {
    ...held,
    text: null,
    reason: apart
      ? { short: shortReason(apart.reason), full: `${value}${reasonText(apart.reason)}` }
      : { short: '未列入', full: reasonText({ kind: 'notInPlan' }) },
    rank: null,
    preliminary: reading?.preliminary ?? false,
    demonstration: reading?.demonstration ?? false,
  };
}
