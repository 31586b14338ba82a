import type { MonitoredGap, MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import { GAP_LABELS } from '../../domain/review/round';
import {
  ATTRIBUTE_LABELS,
  NEARLY_MET_LABEL,
  OUTLOOK_LABELS,
  PACE_LABELS,
  REASON_LABELS,
  SMALL_NUMBER_LABEL,
  STATUS_LABELS,
  UNCONFIRMED_LABEL,
} from '../../domain/scoring/labels';
import { KIND_TITLES } from '../plan-kind';
import { LEVEL_NAMES } from '../status';
import { reasonsText } from '../warning-reasons';
import { hasDemonstration } from './list-rows';
import { partsMet, summariseParts } from './parts';

export const EXPORT_HEADER = [
  '规划',
  '领域',
  '序号',
  '指标',
  '单位',
  '属性',
  '目标值（原文）',
  '最新值',
  '最新值年份',
  '当前状态',
  '说明',
  '缺报原因',
  '2030预测',
  '进度',
  '预警',
  '原因说明',
  '责任单位',
  '数据性质',
] as const;

/** 大型体育场：数据尚未产生（统计公报 6 月发布） */
const gapText = ({ part, kind, reason }: MonitoredGap): string =>
  `${part === null ? '' : `${part}：`}${GAP_LABELS[kind]}（${reason}）`;

/** One line of the exported list, a printed row; numbers as entered, words as on the page. */
export function toExportRow(indicator: MonitoredIndicator): (string | number | null)[] {
  const latest = indicator.series.at(-1);
  const parts = summariseParts(indicator);
  const remarks = [
    parts && partsMet(parts),
    indicator.nearlyMet && NEARLY_MET_LABEL,
    indicator.smallNumber && SMALL_NUMBER_LABEL,
    indicator.unconfirmed && `目标规则${UNCONFIRMED_LABEL}`,
    indicator.status === 'notAssessable' && indicator.reason && REASON_LABELS[indicator.reason],
  ];
  return [
    KIND_TITLES[indicator.kind],
    indicator.domain,
    indicator.serial,
    indicator.name,
    indicator.unit,
    indicator.attribute && ATTRIBUTE_LABELS[indicator.attribute],
    indicator.target?.text ?? null,
    parts ? parts.each.map(({ words }) => words).join('；') : latest ? (latest.ratio ?? latest.text) : null,
    latest?.year ?? null,
    STATUS_LABELS[indicator.status],
    remarks.filter(Boolean).join('；'),
    indicator.gaps.map(gapText).join('；'),
    OUTLOOK_LABELS[indicator.outlook],
    indicator.paceClass && PACE_LABELS[indicator.paceClass],
    indicator.warnings.map(({ level, message }) => `${LEVEL_NAMES[level]}：${message}`).join(' '),
    reasonsText(indicator.warnings),
    indicator.departments.map(({ name }) => name).join('、'),
    hasDemonstration(indicator) ? '演示数据' : '',
  ];
}
