import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { VerdictChange } from '../../domain/scoring/compare-verdicts';
import {
  LEVEL_LABELS,
  NEARLY_MET_LABEL,
  OUTLOOK_LABELS,
  PACE_LABELS,
  STATUS_LABELS,
  WARNING_LABELS,
} from '../../domain/scoring/labels';
import { KIND_LABELS } from '../plan-kind';
import { wordYearSpan } from './year-span';

type ChangedVerdict = {
  indicatorId: string;
  kind: PlanKind;
  serial: string;
  name: string;
  year: number;
  changes: VerdictChange[];
};

/** What the settings' preview answers. */
export type PreviewSource = {
  openYears: number[];
  archivedYears: number[];
  compared: number;
  changed: ChangedVerdict[];
};

export type ChangeLine = { what: string; from: string; to: string };
export type PreviewRow = {
  id: string;
  plan: string;
  serial: string;
  name: string;
  year: number;
  lines: ChangeLine[];
};

export type PreviewView = {
  finding: string;
  /** What stays as it is. */
  archived: string | null;
  /** 当前状态 2 项: how many indicators change in each respect; one indicator may count in several. */
  counts: { what: string; count: number }[];
  rows: PreviewRow[];
};

/** In which a reader looks for them; warnings follow. */
const WHATS = ['当前状态', NEARLY_MET_LABEL, '进度', '预测', '目标读法', '小样本标注'];

/** What other settings would change, in words. */
export function composeSettingPreview(preview: PreviewSource): PreviewView {
  const { archivedYears, changed } = preview;
  const whats = new Map<string, Set<string>>();
  for (const { indicatorId, changes } of changed) {
    for (const change of changes) {
      const what = wordWhat(change);
      whats.set(what, (whats.get(what) ?? new Set()).add(indicatorId));
    }
  }
  const order = [...WHATS, ...whats.keys()];
  return {
    finding: findingOf(preview),
    archived: archivedYears.length > 0 ? `已归档的 ${wordYearSpan(archivedYears)} 年保持不变。` : null,
    counts: [...whats]
      .map(([what, ids]) => ({ what, count: ids.size }))
      .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what)),
    // What only reads differently stands below what is decided differently.
    rows: [...changed.filter(isDecided), ...changed.filter((one) => !isDecided(one))].map(toRow),
  };
}

function findingOf({ openYears, compared, changed }: PreviewSource): string {
  if (openYears.length === 0) return '各年度都已归档，这次调整只用于今后的年度。';
  const all = idsOf(changed);
  const decided = idsOf(changed.filter(isDecided));
  const rest = all.size - decided.size;
  const outcome = [
    decided.size > 0 ? `${decided.size} 项的结论会改变` : '没有一项的结论会改变',
    ...(rest > 0 ? [`${decided.size > 0 ? '另有 ' : '只有 '}${rest} 项的目标读法随之调整、结论不变`] : []),
  ];
  return `比较了 ${wordYearSpan(openYears)} 年的 ${compared} 项指标：${outcome.join('，')}。`;
}

/** The verdict itself differs, and not only how its target is read. */
const isDecided = ({ changes }: ChangedVerdict) => changes.some(({ what }) => what !== 'target');

const idsOf = (changed: readonly ChangedVerdict[]) => new Set(changed.map(({ indicatorId }) => indicatorId));

function toRow({ indicatorId, kind, serial, name, year, changes }: ChangedVerdict): PreviewRow {
  return {
    id: `${indicatorId} ${year}`,
    plan: KIND_LABELS[kind],
    serial,
    name,
    year,
    lines: changes.map(wordChange),
  };
}

function wordChange(change: VerdictChange): ChangeLine {
  const what = wordWhat(change);
  switch (change.what) {
    case 'target':
      return { what, from: change.from, to: change.to };
    case 'status':
      return { what, from: STATUS_LABELS[change.from], to: STATUS_LABELS[change.to] };
    case 'nearlyMet':
    case 'smallNumber':
      return { what, from: wordMark(change.from), to: wordMark(change.to) };
    case 'pace': {
      const word = (pace: typeof change.from) => (pace === null ? '不计算' : PACE_LABELS[pace]);
      return { what, from: word(change.from), to: word(change.to) };
    }
    case 'outlook':
      return { what, from: OUTLOOK_LABELS[change.from], to: OUTLOOK_LABELS[change.to] };
    case 'warning': {
      const word = (level: typeof change.from) => (level === null ? '无' : `${LEVEL_LABELS[level]}色`);
      return { what, from: word(change.from), to: word(change.to) };
    }
  }
}

const wordMark = (isMarked: boolean) => (isMarked ? '标注' : '不标注');

function wordWhat(change: VerdictChange): string {
  switch (change.what) {
    case 'target':
      return '目标读法';
    case 'status':
      return '当前状态';
    case 'nearlyMet':
      return NEARLY_MET_LABEL;
    case 'smallNumber':
      return '小样本标注';
    case 'pace':
      return '进度';
    case 'outlook':
      return '预测';
    case 'warning':
      return `预警“${WARNING_LABELS[change.type]}”`;
  }
}
