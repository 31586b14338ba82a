'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useTransition } from 'react';
import { printFilters, readFilters, type IndicatorFilters } from '@/lib/view/indicators/filters';

/** The list's filters, kept in the address and nowhere else: Back undoes a choice, a copied address shows the same rows. */
export function useFilters(year: number) {
  const pathname = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const filters = useMemo(() => readFilters(params), [params]);
  const setFilters = useCallback(
    (next: IndicatorFilters, history: 'push' | 'replace' = 'push') => {
      const address = `${pathname}?${printFilters(next, year)}`;
      startTransition(() => router[history](address, { scroll: false }));
    },
    [pathname, router, year],
  );
  return { filters, setFilters, isPending };
}
