import { canBeMuted, canReach, kindsOf, NOTICE_SUBJECTS } from '../../domain/notice/notice-kinds';
import type { NoticeKind, Recipient } from '../../domain/review/notice';
import { labelNoticeKind } from '../notice-rows';

export type MuteChoice = {
  kind: NoticeKind;
  label: string;
  /** What it tells. */
  description: string;
  isMuted: boolean;
  /** False: it asks its reader to act and is always told. */
  canBeMuted: boolean;
};

export type MuteGroup = { label: string; choices: MuteChoice[] };

const DESCRIPTIONS: Record<NoticeKind, string> = {
  roundOpened: '年度报送开始，起止日期和填报说明',
  roundChanged: '截止日期、范围或填报说明有调整，轮次重新开启',
  reminder: '妇儿工委办催报',
  returned: '数据或年度总结被退回，需要修改',
  comment: '有人在数值下留言',
  roundClosed: '轮次关闭，数据归档',
  warningRaised: '指标出现红色预警',
  supervisionOpened: '发起督办，需要反馈',
  supervisionAnswered: '责任单位反馈了原因和措施',
  supervisionReturned: '反馈被退回，需要补充',
  supervisionAccepted: '反馈已认定，进入整改',
  supervisionEscalated: '督办已上报领导',
  supervisionClosed: '督办已销号',
  recovered: '被督办的指标已恢复，待销号',
  bulletin: '简报的提交、退回和审核',
  dueSoon: '报送、督办、简报七日内到期',
  overdue: '报送、督办、简报已过截止日期',
};

/** The kinds that reach this mailbox, by subject. */
export function muteGroups(audience: Recipient['audience'], muted: readonly NoticeKind[]): MuteGroup[] {
  return NOTICE_SUBJECTS.flatMap(({ subject, label }) => {
    const choices = kindsOf(subject)
      .filter((kind) => canReach(kind, audience))
      .map((kind) => ({
        ...describeKind(kind),
        isMuted: muted.includes(kind),
        canBeMuted: canBeMuted(kind),
      }));
    return choices.length > 0 ? [{ label, choices }] : [];
  });
}

const describeKind = (kind: NoticeKind) => ({
  kind,
  label: labelNoticeKind(kind),
  description: DESCRIPTIONS[kind],
});

/** Every kind, by subject: what a webhook can carry. */
export const webhookKinds = NOTICE_SUBJECTS.map(({ subject, label }) => ({
  label,
  choices: kindsOf(subject).map(describeKind),
}));
