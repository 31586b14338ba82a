import { ATTRIBUTE_LABELS } from '../../domain/scoring/labels';
import { KIND_TITLES } from '../plan-kind';
import { LEVEL_NAMES } from '../status';
import type { CaseRow } from './case-rows';

export const WARNING_EXPORT_HEADER = [
  '规划',
  '序号',
  '指标',
  '属性',
  '级别',
  '预警',
  '情况',
  '责任单位',
  '出现日期',
  '已历天数',
  '状态',
  '销号日期',
  '销号人',
  '销号理由',
  '历程',
  '数据性质',
] as const;

/** One line of the exported list, words as on the page. */
export function toWarningExportRow(row: CaseRow): (string | number | null)[] {
  return [
    KIND_TITLES[row.kind],
    row.serial,
    row.name,
    row.attribute && ATTRIBUTE_LABELS[row.attribute],
    LEVEL_NAMES[row.level],
    row.label,
    row.message,
    row.departments.map(({ name }) => name).join('、') || row.owner,
    row.since,
    row.days,
    row.stateLabel,
    row.closed?.on ?? null,
    row.closed?.by ?? null,
    row.closed?.reason ?? null,
    row.story.years
      .flatMap(({ year, items }) => items.map(({ on, sentence }) => `${year}年度（${on}）${sentence}`))
      .join(' '),
    row.demonstration ? '演示数据' : '',
  ];
}
