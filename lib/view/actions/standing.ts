import type { QuarterStanding } from '@/lib/domain/progress/bulletin';
import { firstDayOf } from '@/lib/domain/progress/quarter';

/** 简报 2026-10-15 截止，已过期限 */
export function describeStanding({ quarter, dueOn, phase }: QuarterStanding): string {
  switch (phase) {
    case 'future':
      return `本季度 ${firstDayOf(quarter)} 开始`;
    case 'running':
      return `季度进行中，简报 ${dueOn} 截止`;
    case 'collecting':
      return `简报 ${dueOn} 截止`;
    case 'overdue':
      return `简报 ${dueOn} 截止，已过期限`;
    case 'closed':
      return '本季度简报已截止，不再接受填写';
  }
}
