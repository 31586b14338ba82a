'use client';

import { FilterSelect } from '@/components/ui/filter-select';
import '@/components/ui/page.css';
import './warnings.css';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { FilterChoices } from '@/lib/domain/reading/filter-choices';
import { ATTRIBUTE_LABELS, LEVEL_LABELS } from '@/lib/domain/scoring/labels';
import { CASE_STATE_LABELS, CASE_STATES } from '@/lib/domain/warning/case-state';
import { CONCERN_LABELS, WARNING_CONCERNS } from '@/lib/domain/warning/concern';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { LEVEL_ORDER } from '@/lib/view/status';
import {
  isNarrowed,
  readWarningFilters,
  warningsExportHref,
  warningsHref,
  type WarningFilters,
} from '@/lib/view/warnings/filters';
import { SearchBox } from '../indicators/search-box';
import { Door } from '../ui/door';
import { KindSwitch } from '../ui/kind-switch';
import { WarningTabs } from './warning-tabs';

type Props = {
  district: string;
  year: number;
  /** The year that is monitored now: warnings are those of now, whichever year is shown. */
  currentYear: number;
  filters: WarningFilters;
  choices: FilterChoices;
};

/** Title, tabs, plan, export and filters. Each choice is in the address, so Back undoes it. */
export function WarningsHead({ district, year, currentYear, filters, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const set = (change: Partial<Record<keyof WarningFilters, string | undefined>>) => {
    const { kind: _kind, ...next } = { ...filters, ...change };
    const read = readWarningFilters({ get: (name) => (next as Record<string, string>)[name] ?? null });
    const kept = { ...read, ...(filters.kind && { kind: filters.kind }) };
    const history = 'q' in change ? 'replace' : 'push';
    startTransition(() => router[history](warningsHref(district, year, kept), { scroll: false }));
  };
  return (
    <div className="warnings-top" data-pending={isPending || undefined}>
      <div className="page-head">
        <h1>预警</h1>
        <div className="flex flex-wrap gap-2">
          <WarningTabs district={district} year={year} current="warnings" />
          <KindSwitch
            kinds={choices.plans.map(({ kind }) => kind)}
            current={filters.kind}
            hrefOf={(kind) => warningsHref(district, year, { ...filters, kind })}
          />
          <a className="btn no-print" href={warningsExportHref(district, year, filters)} download>
            导出 CSV
          </a>
        </div>
      </div>
      {year !== currentYear && (
        <p className="hint">
          这里是目前的预警及其历程，不随页首年份变化。{year} 年当年的预警见
          <Door
            className="link underline"
            href={`/d/${district}/indicators?year=${year}&warning=any`}
          >{`${year} 年指标`}</Door>
          。
        </p>
      )}
      <div className="warnings-filters no-print">
        <SearchBox value={filters.q ?? ''} onSearch={(text) => set({ q: text || undefined })} />
        <FilterSelect label="级别" value={filters.level} onChange={(level) => set({ level })}>
          {LEVEL_ORDER.map((level) => [level, LEVEL_LABELS[level]])}
        </FilterSelect>
        <FilterSelect label="状态" value={filters.state} onChange={(state) => set({ state })}>
          {CASE_STATES.map((state) => [state, CASE_STATE_LABELS[state]])}
        </FilterSelect>
        <FilterSelect label="类别" value={filters.concern} onChange={(concern) => set({ concern })}>
          {WARNING_CONCERNS.map((concern) => [concern, CONCERN_LABELS[concern]])}
        </FilterSelect>
        <FilterSelect label="属性" value={filters.attribute} onChange={(attribute) => set({ attribute })}>
          {[...Object.entries(ATTRIBUTE_LABELS), ['none', '未注明']]}
        </FilterSelect>
        <FilterSelect
          label="责任单位"
          value={filters.department}
          onChange={(department) => set({ department })}
        >
          {[...choices.departments.map(({ id, name }) => [id, name]), [NO_DEPARTMENT, NO_OWNER]]}
        </FilterSelect>
        {isNarrowed(filters) && (
          <Door
            className="btn"
            href={warningsHref(district, year, filters.kind ? { kind: filters.kind } : {})}
          >
            清除筛选
          </Door>
        )}
      </div>
    </div>
  );
}
