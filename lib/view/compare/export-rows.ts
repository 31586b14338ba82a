import type { ComparedDistrict } from '../../domain/comparison/catalogue-row';
import type { ComparedMember, Comparison } from '../../domain/comparison/compare-districts';
import type { ApartDistrict } from '../../domain/comparison/split-comparable';
import { STATUS_LABELS } from '../../domain/scoring/labels';
import { KIND_LABELS } from '../plan-kind';
import type { Board, BoardLine } from './board';
import { directionLabel, rankText, reasonText } from './words';

type Cell = string | number | null;

export const COMPARISON_HEADER: readonly string[] = [
  '年份',
  '规划',
  '领域',
  '指标',
  '单位',
  '方向',
  '区县',
  '所属市',
  '数值',
  '分子',
  '分母',
  '95%置信区间下限',
  '95%置信区间上限',
  '目标值',
  '当前状态',
  '位次',
  '可比区县数',
  '未比较原因',
  '数据标记',
];

/** A line for every district of every indicator, those that are not compared included. */
export function comparisonRows(board: Board, year: number): Cell[][] {
  return board.lines.flatMap((line) => lineRows(line, year));
}

export function lineRows({ row, comparison }: Pick<BoardLine, 'row' | 'comparison'>, year: number): Cell[][] {
  const { members, apart } = comparison;
  const head = (district: ComparedDistrict, unit: string, direction: string): Cell[] => [
    year,
    KIND_LABELS[row.kind],
    row.domain,
    row.name,
    unit,
    direction,
    district.name,
    district.city,
  ];
  return [
    ...members.map((member) => [
      ...head(member.district, member.row.unit, directionLabel(member.row.direction)),
      ...memberCells(member, comparison),
    ]),
    ...apart.map((one) => [
      ...head(one.district, one.row?.unit ?? '', one.row ? directionLabel(one.row.direction) : ''),
      ...apartCells(one),
    ]),
  ];
}

function memberCells({ row, interval, rank }: ComparedMember, { members }: Comparison): Cell[] {
  const { reading } = row;
  return [
    reading.text,
    reading.numerator,
    reading.denominator,
    interval?.low ?? null,
    interval?.high ?? null,
    row.target?.text ?? null,
    STATUS_LABELS[row.status],
    rank && rankText(rank),
    members.length,
    null,
    [reading.preliminary && '初步数', reading.demonstration && '演示数据'].filter(Boolean).join('、'),
  ];
}

function apartCells({ row, reason }: ApartDistrict): Cell[] {
  const reading = row?.isSplit === false ? row.reading : null;
  return [
    reading?.text ?? null,
    reading?.numerator ?? null,
    reading?.denominator ?? null,
    null,
    null,
    row?.target?.text ?? null,
    row ? STATUS_LABELS[row.status] : null,
    null,
    null,
    reasonText(reason),
    [reading?.preliminary && '初步数', reading?.demonstration && '演示数据'].filter(Boolean).join('、'),
  ];
}
