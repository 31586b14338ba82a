import type { PlanKind } from './monitored-indicator';

export const KIND_LABELS: Record<PlanKind, string> = {
  women: '妇女',
  children: '儿童',
  action: '行动计划',
};
