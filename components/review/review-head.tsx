import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';

/** What else waits for the office, here or on a page of its own: 待研判 2 项. */
export type ElsewhereLink = { href: string; label: string; count: number; unit: '项' | '份' };

type Props = {
  /** Where the round stands. */
  deadline: string;
  approved: number;
  total: number;
  /** 还有 5 项未报，涉及 3 个单位; null where everything is handed in. */
  owed: string | null;
  roundHref: string;
  more: readonly ElsewhereLink[];
  demoTag: ReactNode;
};

/** Where the round stands, what is still missing and what else waits. */
export function ReviewHead({ deadline, approved, total, owed, roundHref, more, demoTag }: Props) {
  return (
    <p className="mt-0.5 text-ink-3">
      {deadline} · 已审核 {approved} / {total} 项{' · '}
      {owed === null ? (
        '各单位均已报送'
      ) : (
        <Link className="link underline" href={roundHref} prefetch={false}>
          {owed}
        </Link>
      )}
      {more
        .filter(({ count }) => count > 0)
        .map(({ href, label, count, unit }) => (
          <Fragment key={href}>
            {' · '}
            <Link className="link underline" href={href} prefetch={false}>
              {label} {count} {unit}
            </Link>
          </Fragment>
        ))}{' '}
      {demoTag}
    </p>
  );
}
