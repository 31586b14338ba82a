import { NOTICE_KINDS } from '../../domain/notice/notice-kinds';
import type { NoticeKind } from '../../domain/review/notice';
import { labelNoticeKind } from '../notice-rows';
import { noticesHref, type NoticeFilter } from './notice-address';

type Count = { kind: NoticeKind; total: number; unread: number };

export type NoticeDoor = { label: string; count: number; href: string; isCurrent: boolean };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A door for every kind the mailbox holds, with what is behind it; the kind that is shown stays also when empty. */
export function kindDoors(district: string, counts: readonly Count[], filter: NoticeFilter): NoticeDoor[] {
  const countOf = ({ total, unread }: Count) => (filter.unreadOnly ? unread : total);
  const kinds = NOTICE_KINDS.flatMap((kind) => {
    const found = counts.find((each) => each.kind === kind);
    const count = found ? countOf(found) : 0;
    return count > 0 || filter.kind === kind ? [{ kind, count }] : [];
  });
  const door = (kind: NoticeKind | null, label: string, count: number): NoticeDoor => ({
    label,
    count,
    href: noticesHref(district, { ...filter, kind }),
    isCurrent: filter.kind === kind,
  });
  return [
    door(null, '全部类别', sum(counts.map(countOf))),
    ...kinds.map(({ kind, count }) => door(kind, labelNoticeKind(kind), count)),
  ];
}

const shownOf = (counts: readonly Count[], { kind }: NoticeFilter) =>
  counts.filter((count) => kind === null || count.kind === kind);

/** Unread notices of the chosen kind, or of all. */
export const unreadOf = (counts: readonly Count[], filter: NoticeFilter): number =>
  sum(shownOf(counts, filter).map(({ unread }) => unread));

/** All of the chosen kind, and the unread ones among them. */
export function readingDoors(district: string, counts: readonly Count[], filter: NoticeFilter): NoticeDoor[] {
  const door = (unreadOnly: boolean, label: string, count: number): NoticeDoor => ({
    label,
    count,
    href: noticesHref(district, { ...filter, unreadOnly }),
    isCurrent: filter.unreadOnly === unreadOnly,
  });
  return [
    door(false, '全部', sum(shownOf(counts, filter).map(({ total }) => total))),
    door(true, '未读', unreadOf(counts, filter)),
  ];
}
