'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useLayoutEffect, useRef } from 'react';
import type { NavigationGroup } from './navigation';

/** The main menu: a column of groups on wide screens, on a phone a row that scrolls. Keeps the year. */
export function MainNav({ groups }: { groups: NavigationGroup[] }) {
  const pathname = usePathname();
  const year = useSearchParams().get('year');
  const nav = useRef<HTMLElement>(null);
  useLayoutEffect(() => bringCurrentIntoView(nav.current), [pathname]);
  return (
    <nav ref={nav} aria-label="主菜单" className="no-print main-nav">
      {groups.map(({ label, items }) => (
        <div key={label} role="group" aria-label={label} className="nav-group">
          <p className="nav-heading" aria-hidden="true">
            {label}
          </p>
          {items.map((item) => {
            const current = [item.href, item.also].some(
              (path) => path && (pathname === path || pathname.startsWith(`${path}/`)),
            );
            return (
              <Link
                key={item.href}
                prefetch={false}
                href={year && item.href.startsWith('/d/') ? `${item.href}?year=${year}` : item.href}
                aria-current={current ? 'page' : undefined}
              >
                {item.label}
              </Link>
            );
          })}
        </div>
      ))}
    </nav>
  );
}

/** Sideways only: the page itself stays where it is. */
function bringCurrentIntoView(nav: HTMLElement | null): void {
  const current = nav?.querySelector<HTMLElement>('[aria-current]');
  if (nav && current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
