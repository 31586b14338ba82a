'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { KIND_LABELS } from '@/lib/view/plan-kind';
import type { LiveRow } from './live-row';

const KINDS = ['women', 'children', 'action'] as const;

const STATE_WORDS: Readonly<Record<string, string>> = READING_STATE_LABELS;

/** The sheet's filters as the address holds them. Changing one keeps the page, and so what is typed. */
export function useEntryFilters() {
  const params = useSearchParams();
  const pathname = usePathname();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    window.history.replaceState(null, '', `${pathname}?${next}`);
  };
  return {
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
    department: params.get('department'),
    open: params.get('open') === '1',
    state: params.get('state'),
    set,
    clear: () => {
      const next = new URLSearchParams(params);
      for (const name of ['kind', 'department', 'open', 'state']) next.delete(name);
      window.history.replaceState(null, '', `${pathname}?${next}`);
    },
  };
}

export type EntryFilters = ReturnType<typeof useEntryFilters>;

/** What is not handed in yet stays in sight while it is filled in: a draft that vanished would be forgotten. */
export function isShown({ row, open }: LiveRow, filters: EntryFilters): boolean {
  if (filters.kind && row.planKind !== filters.kind) return false;
  if (filters.department && (row.department ?? NO_DEPARTMENT) !== filters.department) return false;
  if (filters.state && !isInState(row, filters.state)) return false;
  return !filters.open || open;
}

/** As the board of the round counts: only what is owed, and archived values among the approved. */
function isInState({ owed, saved }: LiveRow['row'], state: string): boolean {
  const shown = saved.state === 'archived' ? 'approved' : saved.state;
  return owed && (state === 'owed' || shown === state);
}

type Props = { rows: readonly LiveRow[]; filters: EntryFilters; departments: readonly string[] };

/** Plan, department and what is left to do. */
export function EntryFilterBar({ rows, filters, departments }: Props) {
  const kinds = KINDS.filter((kind) => rows.some(({ row }) => row.planKind === kind));
  return (
    <div className="entry-filters no-print">
      {kinds.length > 1 && (
        <div className="seg" role="group" aria-label="规划">
          <KindButton label="全部" active={filters.kind === null} onClick={() => filters.set('kind', null)} />
          {kinds.map((kind) => (
            <KindButton
              key={kind}
              label={KIND_LABELS[kind]}
              active={filters.kind === kind}
              onClick={() => filters.set('kind', kind)}
            />
          ))}
        </div>
      )}
      {departments.length > 1 && (
        <select
          className="field"
          aria-label="责任单位"
          value={filters.department ?? ''}
          onChange={(event) => filters.set('department', event.currentTarget.value || null)}
        >
          <option value="">全部责任单位</option>
          {departments.map((name) => (
            <option key={name} value={name}>
              {name === NO_DEPARTMENT ? NO_OWNER : name}
            </option>
          ))}
        </select>
      )}
      {filters.state && (
        <button type="button" className="btn" onClick={() => filters.set('state', null)}>
          只看{STATE_WORDS[filters.state] ?? '应报'}
          <span aria-hidden="true">×</span>
          <span className="sr-only">，取消</span>
        </button>
      )}
      <label className="entry-toggle">
        <input
          type="checkbox"
          checked={filters.open}
          onChange={(event) => filters.set('open', event.currentTarget.checked ? '1' : null)}
        />
        只看未提交
      </label>
    </div>
  );
}

function KindButton({ label, active, onClick }: { label: string; active: boolean; onClick: () => void }) {
  return (
    <button type="button" aria-current={active || undefined} onClick={onClick}>
      {label}
    </button>
  );
}
