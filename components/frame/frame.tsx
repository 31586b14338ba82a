import Link from 'next/link';
import { Suspense, type ReactNode } from 'react';
import { ROLE_LABEL, type Actor, type Role } from '@/lib/domain/access/actor';
import { NoticeBell } from '../notices/notice-bell';
import { SearchBox } from '../search/search-box';
import { MainNav } from './main-nav';
import { navigationFor } from './navigation';
import { PeriodSwitch } from './period-switch';
import { SignOutButton } from './sign-out-button';
import { ThemeSwitch } from './theme-switch';

type Props = {
  actor: Pick<Actor, 'id' | 'name' | 'role' | 'districtId'>;
  /** District and years; absent on pages that belong to no district. */
  period?: Parameters<typeof PeriodSwitch>[0];
  /** Unread notices; absent where the page belongs to no district. */
  unread?: number;
  children: ReactNode;
};

/** Those notices are sent to. */
const RECEIVERS: readonly Role[] = ['office', 'liaison', 'leader'];

/** Header, menu and main column around every page behind the login. */
export function Frame({ actor, period, unread, children }: Props) {
  const district = period?.district.code ?? actor.districtId;
  const groups = navigationFor(actor.role, district);
  return (
    <>
      <a href="#main" className="skip-link">
        跳到正文
      </a>
      <header className="no-print top-bar">
        <Link href="/" prefetch={false} className="brand">
          <span className="brand-mark" aria-hidden="true" />
          <span className="max-[419px]:sr-only">妇儿规划监测</span>
        </Link>
        {period && (
          <Suspense>
            <PeriodSwitch {...period} />
          </Suspense>
        )}
        {district && (
          <Suspense>
            <SearchBox key={district} district={district} userId={actor.id} />
          </Suspense>
        )}
        {unread !== undefined && period && RECEIVERS.includes(actor.role) && (
          <NoticeBell district={period.district.code} unread={unread} />
        )}
        <details className="account-menu">
          <summary className="btn">
            <span className="max-w-[9em] truncate max-[419px]:max-w-[4em]">{actor.name}</span>
          </summary>
          <div className="card">
            <p className="mb-2">
              {actor.name}
              <span className="hint block">{ROLE_LABEL[actor.role]}</span>
            </p>
            <ThemeSwitch />
            <Link className="btn mb-2 w-full" href="/password" prefetch={false}>
              修改密码
            </Link>
            <SignOutButton />
          </div>
        </details>
      </header>
      <div className="page-grid">
        <Suspense>
          <MainNav groups={groups} />
        </Suspense>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
