'use client';

import { filterPlanIndicators, type PlanFilter } from '@/lib/view/plans/plan-filter';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import type { PlanFacts } from './plan-types';

type Props = {
  plan: PlanFacts;
  items: PlanIndicatorItem[];
  filter: PlanFilter;
  onChange: (changes: Partial<PlanFilter>) => void;
};

/** 待确认 comes first: it is the work that waits. */
export function PlanFilters({ plan, items, filter, onChange }: Props) {
  const count = (show: string) =>
    filterPlanIndicators(items, { show, domain: '', department: '', q: '' }).length;
  const choices = [
    { show: 'open', label: '待确认' },
    { show: 'unlinked', label: '未关联参照' },
    { show: '', label: '全部' },
    { show: 'retired', label: '已停用' },
  ].filter(({ show }) => show === '' || show === filter.show || count(show) > 0);
  const answering = new Set(
    items.flatMap(({ lead, participating }) => [...lead, ...participating]).map(({ id }) => id),
  );
  const departments = plan.departments.filter(({ id }) => answering.has(id));
  return (
    <div className="plan-filters" role="search">
      {choices.length > 1 && (
        <div className="seg" role="group" aria-label="范围">
          {choices.map(({ show, label }) => (
            <button
              key={show}
              type="button"
              aria-pressed={filter.show === show}
              onClick={() => onChange({ show })}
            >
              {label} {count(show)}
            </button>
          ))}
        </div>
      )}
      <Choice
        all="全部领域"
        label="领域"
        value={filter.domain}
        options={plan.domains}
        onChange={(domain) => onChange({ domain })}
      />
      {departments.length > 0 && (
        <Choice
          all="全部单位"
          label="责任单位"
          value={filter.department}
          options={departments}
          onChange={(department) => onChange({ department })}
        />
      )}
      <input
        type="search"
        className="field"
        aria-label="搜索指标"
        placeholder="指标、序号、目标值"
        value={filter.q}
        onChange={(event) => onChange({ q: event.target.value })}
      />
    </div>
  );
}

type ChoiceProps = {
  all: string;
  label: string;
  value: string;
  options: { id: string; name: string }[];
  onChange: (value: string) => void;
};

function Choice({ all, label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
