import type { Rank } from '../../domain/comparison/rank-districts';
import type { ApartReason } from '../../domain/comparison/split-comparable';
import { GAP_LABELS } from '../../domain/review/round';
import type { Direction } from '../../domain/target/rule';

const DIRECTION_LABELS: Record<Direction, string> = {
  up: '越高越好',
  down: '越低越好',
  band: '处于区间为好',
  hold: '保持稳定为好',
  none: '无高低之分',
};

export const directionLabel = (direction: Direction): string => DIRECTION_LABELS[direction];

/** Why a district is not compared, in full. */
export function reasonText(reason: ApartReason): string {
  switch (reason.kind) {
    case 'notInPlan':
      return '规划中没有这项指标';
    case 'noRound':
      return '本年没有开展监测';
    case 'split':
      return '按分项报送，没有合计数值，请比较各分项';
    case 'judged':
      return '由人工研判，没有数值';
    case 'waiting':
      return '已报送，尚未审核；未经审核的数值不参加比较';
    case 'gap':
      return `${GAP_LABELS[reason.gap.kind]}：${reason.gap.reason}`;
    case 'notReported':
      return '缺报，没有已审核的数值';
    case 'unit':
      return reason.unit === '' ? '规划未写明计量单位' : `计量单位不同：${reason.unit}`;
    case 'definition':
      return `口径不同：${reason.definition}`;
    case 'definitionSince':
      return reason.since === null
        ? '口径没有随其他区县变更，前后不可比'
        : `${reason.since} 年起口径变更，与其他区县不可比`;
    case 'direction':
      return `目标方向不同：${DIRECTION_LABELS[reason.direction]}`;
  }
}

/** The same for a cell of the matrix. */
export function shortReason(reason: ApartReason): string {
  switch (reason.kind) {
    case 'notInPlan':
      return '未列入';
    case 'noRound':
      return '未监测';
    case 'split':
      return '按分项';
    case 'judged':
      return '研判';
    case 'waiting':
      return '未审核';
    case 'gap':
      return GAP_LABELS[reason.gap.kind];
    case 'notReported':
      return '缺报';
    case 'unit':
      return '单位不同';
    case 'definition':
    case 'definitionSince':
      return '口径不同';
    case 'direction':
      return '方向不同';
  }
}

/** 第 1 位, 并列第 2 位, 第 2—4 位. */
export function rankText({ best, worst, tie }: Rank): string {
  switch (tie) {
    case 'none':
      return `第 ${best} 位`;
    case 'equal':
      return `并列第 ${best} 位`;
    case 'interval':
      return `第 ${best}—${worst} 位`;
  }
}
