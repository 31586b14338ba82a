import type { SupervisionState } from '@/lib/domain/supervision/supervision';

type Waited = { state: SupervisionState; proposed: boolean; department: string; days: number };

/** Who is waited for, what for and how long: 等待区教委反馈，已 5 天. Null once it is closed. */
export function waitWords({ state, proposed, department, days }: Waited): string | null {
  const what = awaited(state, proposed, department);
  if (what === null) return null;
  return days > 0 ? `${what}，已 ${days} 天` : `${what}，今天起算`;
}

function awaited(state: SupervisionState, proposed: boolean, department: string): string | null {
  if (state === 'closed') return null;
  if (proposed) return '等待妇儿工委办决定销号';
  switch (state) {
    case 'awaiting':
      return `等待${department}反馈`;
    case 'returned':
      return `等待${department}重新反馈`;
    case 'answered':
      return '等待妇儿工委办认定';
    case 'remedying':
      return `${department}整改`;
  }
}

/** A wait that is over, between two steps: 区教委反馈用时 5 天; null within a day. */
export function waitedWords({ state, proposed, department, days }: Waited): string | null {
  const what = spent(state, proposed, department);
  return what === null || days === 0 ? null : `${what}用时 ${days} 天`;
}

function spent(state: SupervisionState, proposed: boolean, department: string): string | null {
  if (state === 'closed') return null;
  if (proposed) return '妇儿工委办决定';
  switch (state) {
    case 'awaiting':
    case 'returned':
      return `${department}反馈`;
    case 'answered':
      return '妇儿工委办认定';
    case 'remedying':
      return `${department}整改`;
  }
}
