import type { NoticeKind } from '../../domain/review/notice';

/** What the inbox is narrowed to. */
export type NoticeFilter = { kind: NoticeKind | null; unreadOnly: boolean };

type Place = { at: Date; id: string };

/** The inbox as the address says it, from its newest notice or from the one after `last`. */
export function noticesHref(
  district: string,
  { kind, unreadOnly }: NoticeFilter,
  last: Place | null = null,
): string {
  const params = new URLSearchParams({
    ...(unreadOnly ? { unread: '1' } : {}),
    ...(kind ? { kind } : {}),
    ...(last ? { before: `${last.at.toISOString()}_${last.id}` } : {}),
  });
  return params.size > 0 ? `/d/${district}/notices?${params}` : `/d/${district}/notices`;
}
