'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';

const TABS = [
  { path: 'plans', label: '规划与指标' },
  { path: 'plans/references', label: '参照值' },
  { path: 'plans/rules', label: '校验规则' },
  { path: 'plans/settings', label: '评分参数' },
] as const;

type Props = { district: string; current: (typeof TABS)[number]['path'] };

/** The pages of 规划设置. Keeps the year. */
export function SetupTabs({ district, current }: Props) {
  const year = useSearchParams().get('year');
  return (
    <nav className="seg setup-tabs no-print" aria-label="规划设置">
      {TABS.map(({ path, label }) => (
        <Link
          key={path}
          prefetch={false}
          href={`/d/${district}/${path}${year ? `?year=${year}` : ''}`}
          aria-current={path === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
