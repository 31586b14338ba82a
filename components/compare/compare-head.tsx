'use client';

import '@/components/ui/page.css';
import './compare.css';
import { useRouter } from 'next/navigation';
import { KindSwitch } from '@/components/ui/kind-switch';
import { Door } from '@/components/ui/door';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { compareHref, printCompareFilters, type CompareFilters } from '@/lib/view/compare/address';

type Props = {
  district: { code: string; name: string };
  year: number;
  filters: CompareFilters;
  kinds: readonly PlanKind[];
  domains: readonly string[];
  cities: readonly { code: string; name: string; districts: number }[];
};

/** Title, kind of picture, plan, domain and city above the comparison of all indicators. */
export function CompareHead({ district, year, filters, kinds, domains, cities }: Props) {
  const router = useRouter();
  const hrefOf = (change: Partial<CompareFilters>) =>
    compareHref(district.code, year, { ...filters, page: 1, ...change });
  const exported = printCompareFilters({ ...filters, view: 'matrix', page: 1 }, year);
  return (
    <div className="compare-head">
      <div className="page-head">
        <h1>{year} 年区县比较</h1>
        <div className="flex flex-wrap gap-2">
          <nav className="seg no-print" aria-label="比较方式">
            <Door
              className=""
              href={hrefOf({ view: 'matrix' })}
              aria-current={filters.view === 'matrix' ? 'true' : undefined}
            >
              全部区县
            </Door>
            <Door
              className=""
              href={hrefOf({ view: 'spine' })}
              aria-current={filters.view === 'spine' ? 'true' : undefined}
            >
              {district.name}的位置
            </Door>
          </nav>
          <a className="btn no-print" href={`/d/${district.code}/compare/export?${exported}`} download>
            导出 CSV
          </a>
        </div>
      </div>
      <div className="compare-filters no-print">
        <KindSwitch
          kinds={kinds}
          current={filters.kind}
          hrefOf={(kind) => hrefOf({ kind, domain: undefined })}
        />
        <Choice
          label="领域"
          all="全部领域"
          value={filters.domain ?? ''}
          choices={domains.map((name) => [name, name])}
          onChoose={(domain) => router.push(hrefOf({ domain: domain || undefined }))}
        />
        {cities.length > 1 && (
          <Choice
            label="所属市"
            all="各市"
            value={filters.city ?? ''}
            choices={cities.map(({ code, name, districts }) => [code, `${name}（${districts}）`])}
            onChoose={(city) => router.push(hrefOf({ city: city || null }))}
          />
        )}
      </div>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
};

function Choice({ label, all, value, choices, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      className="field"
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{all}</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
