import type { Comparison } from '../../domain/comparison/compare-districts';
import { STATUS_LABELS } from '../../domain/scoring/labels';
import {
  EMPTY_CELL,
  fileNameOf,
  numberCell,
  textCell,
  type Figure,
  type FigureTable,
} from '../figure/figure';
import { dotPlotFinding, type DotPlot, type DotRow } from './dot-plot';
import { directionLabel, reasonText } from './words';

type Subject = { name: string; own: string; year: number; readOn: string };

/** What stands around the dot plot: the finding, the reading of its marks, and all districts as a table. */
export function comparisonFigure(
  plot: DotPlot,
  comparison: Comparison,
  { name, own, year, readOn }: Subject,
): Figure {
  const unit = plot.unit ? `，单位：${plot.unit}` : '';
  const direction = comparison.members[0]?.row.direction;
  const finding = dotPlotFinding(comparison, own);
  return {
    title: finding,
    subtitle: `${year} 年${name}区县比较${unit}${direction ? `（${directionLabel(direction)}）` : ''}`,
    description: describe(plot, finding),
    notes: notesOf(plot, comparison),
    source: `数据截至 ${readOn}；来源：各区县${year} 年已审核的监测值`,
    table: tableOf(plot, comparison),
    fileName: fileNameOf(name, year, '区县比较'),
  };
}

function describe({ rows, unit }: DotPlot, finding: string): string {
  const values = rows.map(({ name, text }) => `${name} ${text}`).join('，');
  return `点图：${finding}。${values}${unit ? `（${unit}）` : ''}。`;
}

function notesOf({ hasIntervals, hasTargets }: DotPlot, { isComplete }: Comparison): string | null {
  const notes = [
    hasTargets && '短竖线是该区县自己的目标',
    hasIntervals && '横线是 95% 置信区间',
    isComplete && '本指标为全数统计，没有抽样误差，不计区间',
  ].filter((note) => note !== false);
  return notes.length > 0 ? `${notes.join('；')}。` : null;
}

function tableOf({ rows, unit }: DotPlot, { apart }: Comparison): FigureTable {
  const measured = unit ? `数值（${unit}）` : '数值';
  return {
    columns: [
      { label: '区县', isNumber: false },
      { label: measured, isNumber: true },
      { label: '分子／分母', isNumber: true },
      { label: '95% 区间', isNumber: true },
      { label: '目标', isNumber: false },
      { label: '当前状态', isNumber: false },
      { label: '位次', isNumber: false },
      { label: '说明', isNumber: false },
    ],
    rows: [
      ...rows.map((row) => [
        textCell(row.name),
        numberCell(row.plain),
        row.counts === null ? EMPTY_CELL : textCell(row.counts),
        row.interval === null ? EMPTY_CELL : textCell(`${row.interval.low}—${row.interval.high}`),
        textCell(row.target),
        textCell(STATUS_LABELS[row.status]),
        row.rank === null ? EMPTY_CELL : textCell(row.rank),
        textCell(remarksOf(row).join('、') || '—'),
      ]),
      ...apart.map(({ district, row, reason }) => [
        textCell(district.name),
        EMPTY_CELL,
        EMPTY_CELL,
        EMPTY_CELL,
        row?.target ? textCell(row.target.text) : EMPTY_CELL,
        row ? textCell(STATUS_LABELS[row.status]) : EMPTY_CELL,
        EMPTY_CELL,
        textCell(`未比较：${reasonText(reason)}`),
      ]),
    ],
  };
}

/** What a reader should know about a value before quoting it. */
export function remarksOf(row: DotRow): string[] {
  return [
    row.preliminary && '初步数',
    row.demonstration && '演示数据',
    row.isAction && '行动计划',
    row.hasNoDefinition && '口径未填写',
    row.unconfirmed && '目标规则待确认',
  ].filter((remark) => remark !== false);
}
