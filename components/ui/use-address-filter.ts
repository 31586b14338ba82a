'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** Filters that live in the address: they survive a reload, and can be sent to a colleague. */
export function useAddressFilter<Name extends string>(names: readonly Name[]) {
  const params = useSearchParams();
  const pathname = usePathname();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  const set = (changes: Partial<Record<Name, string>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries<string | undefined>(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname);
  };
  return [values, set] as const;
}
