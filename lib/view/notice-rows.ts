import type { NoticeKind } from '../domain/review/notice';
import { formatDay, formatTime } from './format-date';

export type NoticeItem = {
  id: string;
  kindLabel: string;
  year: number;
  title: string;
  body: string;
  href: string;
  /** 2026-03-12 */
  day: string;
  /** 14:05 渝中区妇儿工委办 */
  from: string;
  isRead: boolean;
};

const KIND_LABELS: Record<NoticeKind, string> = {
  roundOpened: '开始填报',
  roundChanged: '安排调整',
  roundClosed: '截止',
  reminder: '催报',
  returned: '退回',
  comment: '留言',
  warningRaised: '红色预警',
  supervisionOpened: '督办',
  supervisionAnswered: '督办反馈',
  supervisionReturned: '督办退回',
  supervisionAccepted: '督办认定',
  supervisionEscalated: '上报领导',
  supervisionClosed: '督办销号',
  recovered: '指标恢复',
  bulletin: '简报',
  dueSoon: '即将到期',
  overdue: '逾期',
};

export const labelNoticeKind = (kind: NoticeKind): string => KIND_LABELS[kind];

type Row = Omit<NoticeItem, 'kindLabel' | 'day' | 'from'> & {
  kind: NoticeKind;
  sender: string;
  sentAt: Date;
};

export const toNoticeItem = ({ kind, sender, sentAt, ...notice }: Row): NoticeItem => ({
  ...notice,
  kindLabel: labelNoticeKind(kind),
  day: formatDay(sentAt),
  from: `${formatTime(sentAt)} ${sender}`,
});
