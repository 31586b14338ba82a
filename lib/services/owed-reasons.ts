import type { ReasonDemandRow } from '@/lib/db/warning-reasons';
import { reasonStateOf, type OwedReason } from '@/lib/domain/review/warning-reason';

export function toOwedReason(demand: ReasonDemandRow): OwedReason {
  const { indicatorId, name, type } = demand;
  const state = reasonStateOf(demand) === 'outdated' ? 'outdated' : 'owed';
  return { indicatorId, name, type, department: departmentOf(demand), state };
}

/** 还有 3 项预警没有原因说明（区卫生健康委 2 项，区教委 1 项）… */
export function describeOwed(owed: readonly ReasonDemandRow[], year: number): string {
  const counts = new Map<string, number>();
  for (const demand of owed) {
    const department = departmentOf(demand) ?? '妇儿工委办';
    counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  const who = [...counts].map(([department, count]) => `${department} ${count} 项`).join('，');
  return `还有 ${owed.length} 项预警没有原因说明（${who}），说明后才能归档 ${year} 年。`;
}

const departmentOf = ({ leads }: ReasonDemandRow): string | null => leads[0]?.name ?? null;
