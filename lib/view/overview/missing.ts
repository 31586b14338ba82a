import type { MonitoredIndicator, ReadingState } from '../../domain/reading/monitored-indicator';
import { GAP_LABELS } from '../../domain/review/round';
import { NO_DEPARTMENT, NO_OWNER } from '../no-owner';

export type MissingItem = { id: string; name: string; state: string | null };

/** What one department owes: the first lead department answers for the value. */
export type MissingGroup = { lead: string; name: string; items: MissingItem[] };

/** Where an unapproved value stands; null when nothing has been entered. */
const STATE_WORDS: Record<ReadingState, string | null> = {
  draft: '填写中',
  submitted: '已提交，待审核',
  returned: '已退回，待修改',
  approved: null,
  archived: null,
};

/** The kinds of gap stated at closing, each once. */
const gapWords = (gaps: MonitoredIndicator['gaps']): string =>
  [...new Set(gaps.map(({ kind }) => GAP_LABELS[kind]))].join('、');

/** 缺报 by department, the longest list first and 未明确责任单位 last. The parts add up to all that is missing. */
export function composeMissing(rows: readonly MonitoredIndicator[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const row of rows) {
    if (row.status !== 'noData') continue;
    const lead = row.departments.find(({ role }) => role === 'lead');
    const key = lead?.id ?? NO_DEPARTMENT;
    const group = groups.get(key) ?? { lead: key, name: lead?.name ?? NO_OWNER, items: [] };
    group.items.push({
      id: row.id,
      name: row.name,
      state: row.gaps[0] ? gapWords(row.gaps) : row.readingState && STATE_WORDS[row.readingState],
    });
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.lead === NO_DEPARTMENT) - Number(b.lead === NO_DEPARTMENT) || b.items.length - a.items.length,
  );
}
