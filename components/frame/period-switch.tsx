'use client';

import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';

/** Pages with a choice of quarters of their own; a monitored year beside it would be a second, other time. */
const BY_QUARTER = new Set(['actions']);

type Props = {
  district: { code: string; name: string };
  districts: { code: string; name: string }[];
  years: number[];
  currentYear: number;
};

/** District and, unless the page chooses quarters, year; kept in the address together with the page's own filters. */
export function PeriodSwitch({ district, districts, years, currentYear }: Props) {
  const pathname = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const shown = Number(params.get('year') ?? currentYear);
  const withYear = (year: number) => {
    const next = new URLSearchParams(params);
    next.set('year', String(year));
    return `${pathname}?${next}`;
  };
  const section = pathname.split('/')[3] ?? 'overview';
  const isByQuarter = BY_QUARTER.has(section);
  const changeDistrict = (code: string) =>
    router.push(`/d/${code}/${section}${isByQuarter ? '' : `?year=${shown}`}`);
  return (
    <>
      {districts.length > 1 ? (
        <select
          aria-label="区县"
          className="field"
          value={district.code}
          onChange={(event) => changeDistrict(event.target.value)}
        >
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span className="font-semibold whitespace-nowrap">{district.name}</span>
      )}
      {!isByQuarter && (
        <>
          <nav className="seg hidden md:inline-flex" aria-label="年份">
            {years.map((year) => (
              <Link
                key={year}
                href={withYear(year)}
                prefetch={false}
                aria-current={year === shown ? 'true' : undefined}
              >
                {year}
              </Link>
            ))}
          </nav>
          <select
            aria-label="年份"
            className="field md:hidden"
            value={shown}
            onChange={(event) => router.push(withYear(Number(event.target.value)))}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  );
}
