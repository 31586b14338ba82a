'use client';

import '@/components/ui/page.css';
import './indicators.css';
import { KindSwitch } from '@/components/ui/kind-switch';
import type { FilterChoices } from '@/lib/domain/reading/filter-choices';
import { printFilters, type IndicatorFilters } from '@/lib/view/indicators/filters';
import { inScope } from '@/lib/view/plan-kind';
import { FilterBar } from './filter-bar';
import { useFilters } from './use-filters';

type Props = { choices: FilterChoices; district: string; year: number };

/** Title, plan, export, search and filters above the list. */
export function ListHead({ choices: { plans, domains, departments }, district, year }: Props) {
  const { filters, setFilters, isPending } = useFilters(year);
  const hrefOf = (kind: IndicatorFilters['kind']) =>
    `/d/${district}/indicators?${printFilters({ ...filters, kind, domain: undefined }, year)}`;
  return (
    <div data-pending={isPending || undefined} className="list-head">
      <div className="page-head">
        <h1>{year} 年指标</h1>
        <div className="flex flex-wrap gap-2">
          <KindSwitch kinds={plans.map(({ kind }) => kind)} current={filters.kind} hrefOf={hrefOf} />
          <a
            className="btn no-print"
            href={`/d/${district}/indicators/export?${printFilters(filters, year)}`}
            download
          >
            导出 CSV
          </a>
        </div>
      </div>
      <FilterBar
        filters={filters}
        targetYear={inScope(plans, filters.kind)[0]?.targetYear}
        onChange={setFilters}
        domains={inScope(domains, filters.kind)}
        departments={departments}
      />
    </div>
  );
}
