'use client';

import { FilterSelect } from '@/components/ui/filter-select';
import '@/components/ui/page.css';
import './supervision.css';
import { useRouter } from 'next/navigation';
import { useTransition, type FormEvent } from 'react';
import { SUPERVISION_STATE_LABELS, SUPERVISION_STATES } from '@/lib/domain/supervision/supervision';
import { isNarrowed, supervisionListHref, type SupervisionFilter } from '@/lib/view/supervision/address';
import { Door } from '../ui/door';
import { WarningTabs } from '../warnings/warning-tabs';

type Choice = { id: string; name: string };

type Props = {
  district: string;
  year: number;
  filter: SupervisionFilter;
  /** How things stand in the whole district, in one sentence. */
  sentence: string;
  departments: readonly Choice[];
};

const STATES = SUPERVISION_STATES.map((id) => [id, SUPERVISION_STATE_LABELS[id]]);

/** Title, finding and filters of the list. Each choice is in the address, so Back undoes it. */
export function SupervisionHead({ district, year, filter, sentence, departments }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const set = (change: Partial<Record<keyof SupervisionFilter, string | undefined>>) => {
    const next = { ...filter, ...change } as SupervisionFilter;
    startTransition(() => router.push(supervisionListHref(district, year, next), { scroll: false }));
  };
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    set({ q: typeof q === 'string' && q.trim() ? q.trim() : undefined });
  };
  return (
    <div data-pending={isPending || undefined}>
      <div className="page-head">
        <h1>督办</h1>
        <WarningTabs district={district} year={year} current="supervision" />
      </div>
      <p className="mt-1">{sentence}</p>
      <div className="supervision-filters no-print">
        <form role="search" onSubmit={search}>
          <input
            key={filter.q}
            type="search"
            name="q"
            className={filter.q ? 'field filter-on' : 'field'}
            placeholder="指标或单位"
            aria-label="搜索督办"
            maxLength={60}
            defaultValue={filter.q ?? ''}
          />
        </form>
        <FilterSelect label="状态" value={filter.state} onChange={(state) => set({ state })}>
          {STATES}
        </FilterSelect>
        {departments.length > 1 && (
          <FilterSelect
            label="督办单位"
            value={filter.department}
            onChange={(department) => set({ department })}
          >
            {departments.map(({ id, name }) => [id, name])}
          </FilterSelect>
        )}
        {CHECKS.map(({ key, label }) => (
          <label key={key} className="supervision-check">
            <input
              type="checkbox"
              checked={filter[key] === '1'}
              onChange={(event) => set({ [key]: event.currentTarget.checked ? '1' : undefined })}
            />
            {label}
          </label>
        ))}
        {isNarrowed(filter) && (
          <Door className="btn" href={supervisionListHref(district, year)}>
            清除筛选
          </Door>
        )}
      </div>
    </div>
  );
}

const CHECKS = [
  { key: 'open', label: '办理中' },
  { key: 'overdue', label: '逾期' },
  { key: 'escalated', label: '上报领导' },
] as const satisfies readonly { key: keyof SupervisionFilter; label: string }[];
