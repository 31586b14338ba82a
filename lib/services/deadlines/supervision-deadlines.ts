import { listOpenSupervisions, type SupervisionRow } from '@/lib/db/supervisions';
import type { Deadline } from '@/lib/domain/notice/deadline';
import { DEADLINE_LABELS, deadlineOf } from '@/lib/domain/supervision/overdue';
import { supervisionPath } from '../supervision-notices';
import type { DeadlineSource } from './deadline-source';

/** 督办: an answer or a promised remedy. What is overdue concerns the office and the leaders as well. */
export const supervisionDeadlines: DeadlineSource = async (_, { districtId }) =>
  (await listOpenSupervisions(districtId)).flatMap((supervision) => deadlinesOf(districtId, supervision));

function deadlinesOf(districtId: string, supervision: SupervisionRow): Deadline[] {
  const deadline = deadlineOf(supervision);
  if (deadline === null) return [];
  const { id, name, year, departmentId, department } = supervision;
  const label = DEADLINE_LABELS[deadline.kind];
  const common = {
    key: `supervision/${deadline.kind}/${id}`,
    dueOn: deadline.on,
    year,
    href: supervisionPath(districtId, id),
  };
  const asked =
    deadline.kind === 'answer' ? '请填写原因和措施并提交反馈。' : '请完成整改，并在督办中说明结果。';
  const above = {
    ...common,
    stages: ['overdue' as const],
    title: `${department}督办${label}（${name}）`,
    body: deadline.kind === 'answer' ? '责任单位尚未反馈。' : '整改尚未完成。',
  };
  return [
    {
      ...common,
      to: { audience: 'department', departmentId },
      stages: ['dueSoon', 'overdue'],
      title: `督办${label}（${name}）`,
      body: asked,
    },
    { ...above, to: { audience: 'office' } },
    { ...above, to: { audience: 'leader' } },
  ];
}
