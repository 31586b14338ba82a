import Link from 'next/link';

export type ReviewListName = 'waiting' | 'approved';

type Props = {
  place: { districtId: string; year: number };
  list: ReviewListName;
  waiting: number;
  approved: number;
};

/** 待审核 · 已审核, each with its address. */
export function ReviewTabs({ place, list, waiting, approved }: Props) {
  const base = `/d/${place.districtId}/review?year=${place.year}`;
  return (
    <nav className="seg review-tabs no-print" aria-label="审核">
      <Link href={base} prefetch={false} aria-current={list === 'waiting' ? 'page' : undefined}>
        待审核 {waiting}
      </Link>
      <Link
        href={`${base}&list=approved`}
        prefetch={false}
        aria-current={list === 'approved' ? 'page' : undefined}
      >
        已审核 {approved}
      </Link>
    </nav>
  );
}
