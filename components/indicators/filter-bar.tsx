'use client';

import { FilterSelect } from '@/components/ui/filter-select';
import { LEVEL_LABELS, PACE_LABELS, STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { CHANGE_LABELS, QUICKER_LABEL } from '@/lib/view/indicators/change';
import {
  isNarrowed,
  keepOrder,
  outlookTitle,
  OUTLOOK_CHOICES,
  type IndicatorFilters,
} from '@/lib/view/indicators/filters';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { OUTLOOK_CHOICE_LABELS } from '@/lib/view/outlook';
import type { Choice } from '@/lib/domain/reading/filter-choices';
import { LEVEL_ORDER, STATUS_ORDER } from '@/lib/view/status';
import { SearchBox } from './search-box';

type Props = {
  filters: IndicatorFilters;
  targetYear: number | undefined;
  onChange: (filters: IndicatorFilters, history?: 'push' | 'replace') => void;
  domains: readonly Choice[];
  departments: readonly Choice[];
};

const ATTRIBUTE_CHOICES = [
  ['binding', '约束性'],
  ['anticipated', '预期性'],
  ['none', '未注明'],
] as const;

/** Search and filters of the list. Each choice is in the address; 清除筛选 takes all of them away. */
export function FilterBar({ filters, targetYear, onChange, domains, departments }: Props) {
  const set = (change: Partial<Record<keyof IndicatorFilters, unknown>>) => {
    const next = Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next) as IndicatorFilters, 'q' in change ? 'replace' : 'push');
  };
  const status = filters.status?.join(',') ?? '';
  const isFamily = (filters.status?.length ?? 0) > 1;
  return (
    <div className="filter-bar no-print">
      <SearchBox value={filters.q ?? ''} onSearch={(text) => set({ q: text || undefined })} />
      <FilterSelect label="领域" value={filters.domain} onChange={(domain) => set({ domain })}>
        {domains.map(({ id, name }) => [id, name])}
      </FilterSelect>
      <FilterSelect label="属性" value={filters.attribute} onChange={(attribute) => set({ attribute })}>
        {ATTRIBUTE_CHOICES.map(([id, name]) => [id, name])}
      </FilterSelect>
      <FilterSelect
        label="当前状态"
        value={status || undefined}
        onChange={(value) => set({ status: value?.split(',') })}
      >
        {[
          ...(isFamily
            ? [[status, filters.status!.map((one) => STATUS_LABELS[one]).join('、')] as Option]
            : []),
          ...STATUS_ORDER.map((one): Option => [one, STATUS_LABELS[one]]),
        ]}
      </FilterSelect>
      <FilterSelect
        label={outlookTitle(targetYear)}
        value={filters.outlook}
        onChange={(outlook) => set({ outlook })}
      >
        {OUTLOOK_CHOICES.map((outlook) => [outlook, OUTLOOK_CHOICE_LABELS[outlook]])}
      </FilterSelect>
      <FilterSelect label="预警" value={filters.warning} onChange={(warning) => set({ warning })}>
        {[
          ['any', '有预警'],
          ['serious', '红色、黄色'],
          ...LEVEL_ORDER.map((level): Option => [level, LEVEL_LABELS[level]]),
        ]}
      </FilterSelect>
      <FilterSelect
        label="责任单位"
        value={filters.department}
        onChange={(department) => set({ department })}
      >
        {[...departments.map(({ id, name }): Option => [id, name]), [NO_DEPARTMENT, NO_OWNER]]}
      </FilterSelect>
      <label className="filter-check">
        <input
          type="checkbox"
          checked={filters.confirm ?? false}
          onChange={(event) => set({ confirm: event.target.checked || undefined })}
        />
        待确认
      </label>
      <Chips filters={filters} departments={departments} onRemove={(key) => set({ [key]: undefined })} />
      {isNarrowed(filters) && (
        <button type="button" className="btn" onClick={() => onChange(keepOrder(filters))}>
          清除筛选
        </button>
      )}
    </div>
  );
}

type Option = [value: string, label: string];

type ChipsProps = {
  filters: IndicatorFilters;
  departments: readonly Choice[];
  onRemove: (key: keyof IndicatorFilters) => void;
};

/** Filters that only doors set: shown so that nobody wonders why rows are missing. */
function Chips({ filters, departments, onRemove }: ChipsProps) {
  const { pace, change, quicker, lead } = filters;
  const leadName = departments.find(({ id }) => id === lead)?.name ?? '未明确';
  const chips: [keyof IndicatorFilters, string][] = [
    ...(pace ? [['pace', `进度：${PACE_LABELS[pace]}`] as [keyof IndicatorFilters, string]] : []),
    ...(change ? [['change', CHANGE_LABELS[change]] as [keyof IndicatorFilters, string]] : []),
    ...(quicker ? [['quicker', QUICKER_LABEL] as [keyof IndicatorFilters, string]] : []),
    ...(lead ? [['lead', `牵头单位：${leadName}`] as [keyof IndicatorFilters, string]] : []),
  ];
  return chips.map(([key, text]) => (
    <button key={key} type="button" className="btn filter-on" onClick={() => onRemove(key)}>
      {text}
      <span aria-hidden="true">×</span>
      <span className="sr-only">（移除）</span>
    </button>
  ));
}
