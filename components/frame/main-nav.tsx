'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { NavigationItem } from './navigation';

/** The main menu: a column on wide screens, a scrolling row under the header on a phone. Keeps the year. */
export function MainNav({ items }: { items: NavigationItem[] }) {
  const pathname = usePathname();
  const year = useSearchParams().get('year');
  return (
    <nav aria-label="主菜单" className="no-print main-nav">
      {items.map(({ href, label, also }) => {
        const current = [href, also].some(
          (path) => path && (pathname === path || pathname.startsWith(`${path}/`)),
        );
        return (
          <Link
            key={href}
            prefetch={false}
            href={year && href.startsWith('/d/') ? `${href}?year=${year}` : href}
            aria-current={current ? 'page' : undefined}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
