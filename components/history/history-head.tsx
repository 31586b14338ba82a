'use client';

import '@/components/ui/page.css';
import './history.css';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { HISTORY_ACTS, labelAct } from '@/lib/domain/review/history-acts';
import type { HistoryFilter } from '@/lib/domain/review/history-line';
import { historyExportHref, historyHref, isNarrowed } from '@/lib/view/history/history-address';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { Door } from '../ui/door';

type Choice = { id: string; name: string };

type Props = {
  district: string;
  year: number;
  filter: HistoryFilter;
  choices: { departments: readonly Choice[]; indicators: readonly Choice[] };
};

/** Title, export and filters of a history. Each choice is in the address, so Back undoes it. */
export function HistoryHead({ district, year, filter, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const set = (change: HistoryFilter) =>
    startTransition(() =>
      router.push(historyHref(district, year, { ...filter, ...change }), { scroll: false }),
    );
  const { departments, indicators } = choices;
  return (
    <div className="history-top" data-pending={isPending || undefined}>
      <div className="page-head">
        <h1>{year} 年修改记录</h1>
        <a className="btn no-print" href={historyExportHref(district, year, filter)} download>
          导出 CSV
        </a>
      </div>
      <p className="hint">谁在什么时候把什么改成了什么、为什么。按时间从近到远，所列内容可以全部导出。</p>
      <div className="history-filters no-print">
        {departments.length > 1 && (
          <Select
            label="责任单位"
            value={filter.department}
            choices={[...departments, { id: NO_DEPARTMENT, name: NO_OWNER }]}
            onChange={(department) => set({ department })}
          />
        )}
        <Select
          label="指标"
          value={filter.indicator}
          choices={indicators}
          onChange={(indicator) => set({ indicator })}
        />
        <Select
          label="动作"
          value={filter.act}
          choices={HISTORY_ACTS.map((id) => ({ id, name: labelAct(id) }))}
          onChange={(act) => set({ act: HISTORY_ACTS.find((one) => one === act) })}
        />
        <label className="history-from-day">
          起始日期
          <input
            type="date"
            className={filter.from ? 'field filter-on' : 'field'}
            value={filter.from ?? ''}
            onChange={(event) => set({ from: event.currentTarget.value || undefined })}
          />
        </label>
        {isNarrowed(filter) && (
          <Door className="btn" href={historyHref(district, year, {})}>
            清除筛选
          </Door>
        )}
      </div>
    </div>
  );
}

type SelectProps = {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
};

function Select({ label, value, choices, onChange }: SelectProps) {
  return (
    <select
      aria-label={label}
      className={value ? 'field filter-on' : 'field'}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    >
      <option value="">{label}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
