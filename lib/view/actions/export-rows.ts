import { HAND_IN_LABELS } from '@/lib/domain/progress/bulletin';
import { LATENESS_LABELS } from '@/lib/domain/progress/lateness';
import { STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { BOARD_STATE_LABELS } from './board';
import type { ItemRow } from './item-row';

export const BOARD_EXPORT_HEADER = [
  '序号',
  '领域',
  '专栏',
  '举措或重点工程',
  '牵头单位',
  '配合单位',
  '进展状态',
  '报送情况',
  '最近一次报送',
  '进展情况',
  '存在问题',
  '需要留意',
  '量化目标',
  '数据性质',
];

/** One line of the board, in the words of the page. */
export function toBoardExportRow(row: ItemRow): (string | number)[] {
  const { words, findings, indicators, handIns } = row;
  const told = (field: 'progress' | 'problems') =>
    words
      .map((word) => (words.length > 1 && word[field] ? `${word.department}：${word[field]}` : word[field]))
      .filter(Boolean)
      .join('\n');
  return [
    row.number,
    row.domain,
    row.box ?? '',
    row.title,
    row.leads.map(({ name }) => name).join('、'),
    row.participants.join('、'),
    BOARD_STATE_LABELS[row.state],
    row.note ?? [...new Set(handIns)].map((kind) => HAND_IN_LABELS[kind]).join('、'),
    words[0]?.quarter ?? '',
    told('progress'),
    told('problems'),
    findings.map(({ kind, sentence }) => `${LATENESS_LABELS[kind]}：${sentence}`).join('\n'),
    indicators
      .map(({ name, target, status }) => `${name} ${target ?? ''}：${STATUS_LABELS[status]}`)
      .join('\n'),
    row.demonstration ? '演示数据' : '',
  ];
}
