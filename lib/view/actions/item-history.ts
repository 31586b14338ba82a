import { PROGRESS_LABELS, type ProgressState } from '@/lib/domain/progress/progress-state';
import { isSameQuarter, ordinalOf, quarterTitle, type Quarter } from '@/lib/domain/progress/quarter';
import type { Item } from './item-row';

export type HistoryReport = {
  department: string;
  departmentId: string;
  state: ProgressState;
  stateLabel: string;
  progress: string;
  problems: string;
  explanation: string;
  demonstration: boolean;
};

export type HistoryQuarter = { quarter: Quarter; title: string; reports: HistoryReport[] };

/** The approved reports on one thing, the newest quarter first. */
export function toHistory({ reports, departments }: Pick<Item, 'reports' | 'departments'>): HistoryQuarter[] {
  const quarters = reports
    .map(({ year, quarter }): Quarter => ({ year, quarter }))
    .filter((one, index, all) => all.findIndex((other) => isSameQuarter(one, other)) === index)
    .sort((one, other) => ordinalOf(other) - ordinalOf(one));
  return quarters.map((quarter) => ({
    quarter,
    title: quarterTitle(quarter),
    reports: reports
      .filter((report) => isSameQuarter(report, quarter))
      .map(({ departmentId, state, progress, problems, explanation, flag }) => ({
        department: departments.find(({ id }) => id === departmentId)?.name ?? '原牵头单位',
        departmentId,
        state,
        stateLabel: PROGRESS_LABELS[state],
        progress,
        problems,
        explanation,
        demonstration: flag === 'demonstration',
      })),
  }));
}
