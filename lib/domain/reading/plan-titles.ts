import type { PlanKind } from './monitored-indicator';

export const KIND_TITLES: Record<PlanKind, string> = {
  women: '妇女发展规划',
  children: '儿童发展规划',
  action: '行动计划',
};
