import { HISTORY_SUBJECT_NAMES, HISTORY_SUBJECTS, isHistorySubject } from './history-subjects';
import { READING_ACT_LABELS, type ReadingAct } from './reading-state';

const READING_ACTS = Object.keys(READING_ACT_LABELS) as ReadingAct[];

/** A step of a value may have been stored by an import. */
const IMPORTS = ['import', 'seed', 'create'] as const;

/** What a history can be narrowed to: one step of a value, or one subject of events. */
export const HISTORY_ACTS = [...READING_ACTS, 'import', ...HISTORY_SUBJECT_NAMES] as const;
export type HistoryAct = (typeof HISTORY_ACTS)[number];

export function labelAct(act: HistoryAct): string {
  if (act === 'import') return '导入数值';
  return isHistorySubject(act) ? HISTORY_SUBJECTS[act].label : READING_ACT_LABELS[act];
}

/** What to look for: actions of values (null: all of them) and subjects of events. */
export function sourcesOf(act: HistoryAct | undefined): {
  acts: readonly string[] | null;
  subjects: readonly string[];
} {
  if (act === undefined) return { acts: null, subjects: HISTORY_SUBJECT_NAMES };
  if (isHistorySubject(act)) return { acts: [], subjects: [act] };
  return { acts: act === 'import' ? IMPORTS : [act], subjects: [] };
}
