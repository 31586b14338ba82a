import { ROLE_LABEL } from '@/lib/domain/access/actor';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';

/** What is posted, as the README describes it: the words of the notice and nothing else about an indicator. */
export type WebhookMessage = {
  /** The same at every attempt: whoever receives it twice can tell. */
  id: string;
  kind: NoticeKind | 'test';
  district: { code: string; name: string };
  /** Whom the notice is for: 区卫生健康委, 妇儿工委办, 领导. */
  to: string;
  title: string;
  body: string;
  /** Where it leads inside the product. */
  url: string;
  /** 2026-03-12T06:05:00.000Z */
  sentAt: string;
};

export function nameRecipient(audience: Recipient['audience'], department: string | null): string {
  switch (audience) {
    case 'department':
      return department ?? '责任单位';
    case 'office':
    case 'leader':
      return ROLE_LABEL[audience];
  }
}
