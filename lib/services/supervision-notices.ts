import type { NewNotice } from '@/lib/db/notices';
import type { SupervisionRow } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';
import type { SupervisionStepKind } from '@/lib/domain/supervision/supervision';

type Told = Pick<SupervisionRow, 'id' | 'name' | 'year' | 'departmentId' | 'department' | 'openedByRole'>;

type Words = { kind: NoticeKind; title: string };

const WORDS: Record<SupervisionStepKind, Words> = {
  opened: { kind: 'supervisionOpened', title: '请反馈督办' },
  answered: { kind: 'supervisionAnswered', title: '督办已反馈' },
  returned: { kind: 'supervisionReturned', title: '督办反馈被退回' },
  accepted: { kind: 'supervisionAccepted', title: '督办反馈已认定' },
  escalated: { kind: 'supervisionEscalated', title: '督办已上报领导' },
  extended: { kind: 'supervisionOpened', title: '督办已延期' },
  proposed: { kind: 'recovered', title: '预警已解除，建议销号' },
  withdrawn: { kind: 'recovered', title: '预警再次出现，销号建议已撤回' },
  closed: { kind: 'supervisionClosed', title: '督办已销号' },
  reopened: { kind: 'supervisionOpened', title: '重新督办，请反馈' },
};

/** What everybody concerned is told of a step; whoever took it is not told of it. */
export function noticesOfStep(
  districtId: string,
  supervision: Told,
  step: { kind: SupervisionStepKind; body: string },
  by: Pick<Actor, 'role'> | null,
): NewNotice[] {
  const { kind, title } = WORDS[step.kind];
  return recipientsOf(step.kind, supervision, by).map((to) => ({
    districtId,
    to,
    kind,
    year: supervision.year,
    title: `${title}：${supervision.name}`,
    body: to.audience === 'department' ? step.body : `${supervision.department}：${step.body}`,
    href: supervisionPath(districtId, supervision.id),
  }));
}

function recipientsOf(
  kind: SupervisionStepKind,
  supervision: Told,
  by: Pick<Actor, 'role'> | null,
): Recipient[] {
  const department: Recipient = { audience: 'department', departmentId: supervision.departmentId };
  const office: Recipient = { audience: 'office' };
  const leader: Recipient = { audience: 'leader' };
  const opener = supervision.openedByRole === 'leader' ? [leader] : [];
  const concerned = ((): Recipient[] => {
    switch (kind) {
      case 'opened':
        return [department, office];
      case 'answered':
        // 代录: the department reads what was written down for it.
        return [office, ...(by?.role === 'office' ? [department] : []), ...opener];
      case 'returned':
      case 'accepted':
      case 'extended':
      case 'reopened':
      case 'closed':
        return [department, ...opener];
      case 'escalated':
        return [leader, department];
      case 'proposed':
      case 'withdrawn':
        return [office];
    }
  })();
  return concerned.filter(({ audience }) => audience !== by?.role);
}

/** Where a supervision is read. */
export const supervisionPath = (districtId: string, id: string): string =>
  `/d/${districtId}/supervision/${id}`;
