'use client';

import { FilterSelect } from '@/components/ui/filter-select';
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
          <FilterSelect
            label="责任单位"
            value={filter.department}
            onChange={(department) => set({ department })}
          >
            {[...departments.map(({ id, name }) => [id, name]), [NO_DEPARTMENT, NO_OWNER]]}
          </FilterSelect>
        )}
        <FilterSelect label="指标" value={filter.indicator} onChange={(indicator) => set({ indicator })}>
          {indicators.map(({ id, name }) => [id, name])}
        </FilterSelect>
        <FilterSelect
          label="动作"
          value={filter.act}
          onChange={(act) => set({ act: HISTORY_ACTS.find((one) => one === act) })}
        >
          {HISTORY_ACTS.map((act) => [act, labelAct(act)])}
        </FilterSelect>
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
