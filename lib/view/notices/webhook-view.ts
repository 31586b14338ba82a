import type { NoticeKind } from '../../domain/review/notice';
import { formatDayTime } from '../format-date';

type Stored = {
  url: string;
  enabled: boolean;
  kinds: readonly NoticeKind[];
  version: number;
  changedBy: string;
  changedAt: Date;
};

type Counts = { delivered: number; waiting: number; givenUp: number; lastDeliveredAt: Date | null };
type Troubled = {
  noticeId: string;
  title: string;
  sentAt: Date;
  attempts: number;
  nextAt: Date | null;
  lastError: string;
};

export type WebhookView = {
  allowedHosts: readonly string[];
  /** 0: none has been saved. */
  version: number;
  url: string;
  enabled: boolean;
  kinds: readonly NoticeKind[];
  /** 已启用 / 未启用, since when and by whom. */
  status: string;
  /** 已送达 12 条，… ; null before anything was to be sent. */
  tally: string | null;
  troubled: {
    id: string;
    title: string;
    sentAt: string;
    attempts: number;
    outcome: string;
    problem: string;
  }[];
};

export function toWebhookView({
  allowedHosts,
  webhook,
  counts,
  troubled,
}: {
  allowedHosts: readonly string[];
  webhook: Stored | null;
  counts: Counts;
  troubled: readonly Troubled[];
}): WebhookView {
  return {
    allowedHosts,
    version: webhook?.version ?? 0,
    url: webhook?.url ?? '',
    enabled: webhook?.enabled ?? false,
    kinds: webhook?.kinds ?? [],
    status: wordStatus(webhook),
    tally: wordTally(counts),
    troubled: troubled.map((delivery) => ({
      id: delivery.noticeId,
      title: delivery.title,
      sentAt: formatDayTime(delivery.sentAt),
      attempts: delivery.attempts,
      outcome: delivery.nextAt ? `${formatDayTime(delivery.nextAt)} 再试` : '不再尝试',
      problem: delivery.lastError,
    })),
  };
}

function wordStatus(webhook: Stored | null): string {
  if (!webhook) return '未启用。通知只在系统内显示。';
  const by = `${webhook.changedBy} ${formatDayTime(webhook.changedAt)} 修改`;
  return webhook.enabled ? `已启用，${by}。` : `未启用，${by}。通知只在系统内显示。`;
}

function wordTally({ delivered, waiting, givenUp, lastDeliveredAt }: Counts): string | null {
  if (delivered + waiting + givenUp === 0) return null;
  const last = lastDeliveredAt ? `（最近一条 ${formatDayTime(lastDeliveredAt)}）` : '';
  return `已送达 ${delivered} 条${last}，待发送 ${waiting} 条，没有送出 ${givenUp} 条。`;
}
