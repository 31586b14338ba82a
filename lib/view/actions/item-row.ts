import {
  HAND_IN_LABELS,
  standBulletin,
  standQuarter,
  type HandInKind,
  type QuarterStanding,
  type QuarterTerms,
} from '@/lib/domain/progress/bulletin';
import { dutySince } from '@/lib/domain/progress/duty';
import { findLateness, type Finding } from '@/lib/domain/progress/lateness';
import { combineReports, PROGRESS_LABELS, type ProgressState } from '@/lib/domain/progress/progress-state';
import {
  earlierQuarter,
  isSameQuarter,
  lastDayOf,
  listQuarters,
  ordinalOf,
  quarterTitle,
  type PlanPeriod,
  type Quarter,
} from '@/lib/domain/progress/quarter';
import { countSilentQuarters } from '@/lib/domain/progress/silence';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { Status } from '@/lib/domain/scoring/assessment';
import { NO_OWNER } from '../no-owner';
import { formatDay } from '../format-date';
import { progressStrip, type ProgressStrip } from './progress-strip';
import type { BoardState } from './address';

export type Unit = { id: string; name: string; role: 'lead' | 'participating'; assignedOn: string | null };

export type Measure = {
  id: string;
  serial: string;
  name: string;
  target: string | null;
  status: Status;
  nearlyMet: boolean;
};

export type Report = Quarter & {
  departmentId: string;
  state: ProgressState;
  progress: string;
  problems: string;
  explanation: string;
  flag: 'official' | 'document' | 'demonstration';
};

export type Item = {
  id: string;
  number: number;
  domain: string;
  box: string | null;
  title: string;
  departments: Unit[];
  indicators: Measure[];
  reports: Report[];
};

export type Head = Quarter & { departmentId: string; state: ReadingState; submittedAt: Date | null };

/** What rows are made with: the plan, the quarter looked at, and what is known of the others. */
export type BoardFacts = {
  plan: PlanPeriod & { issuedOn: string | null };
  standing: QuarterStanding;
  heads: readonly Head[];
  terms: readonly QuarterTerms[];
  today: string;
  verdictYear: number | null;
};

export type LastWord = {
  quarter: string;
  /** Of an earlier quarter than the one shown. */
  isEarlier: boolean;
  department: string;
  stateLabel: string;
  progress: string;
  problems: string;
};

export type ItemRow = {
  id: string;
  number: number;
  domain: string;
  box: string | null;
  title: string;
  leads: Unit[];
  participants: string[];
  state: BoardState;
  /** Why an unreported one is: for whom and what is waited. */
  handIns: HandInKind[];
  /** 区教委待审核；区发展改革委缺报 – or that lead units contradict each other. */
  note: string | null;
  words: LastWord[];
  findings: Finding[];
  indicators: Measure[];
  strip: ProgressStrip;
  demonstration: boolean;
};

/** One 举措 or 重点工程 as it stands in the quarter. Only approved reports count; nothing is guessed. */
export function toItemRow(item: Item, facts: BoardFacts): ItemRow {
  const { quarter } = facts.standing;
  const leads = item.departments.filter(({ role }) => role === 'lead');
  const nameOf = (id: string) => item.departments.find((unit) => unit.id === id)?.name ?? '原牵头单位';
  const upToNow = item.reports.filter((report) => ordinalOf(report) <= ordinalOf(quarter));
  const current = upToNow.filter((report) => isSameQuarter(report, quarter));
  const combined = combineReports(
    current.map(({ departmentId, state }) => ({ department: nameOf(departmentId), state })),
  );
  const state = combined.kind === 'reported' ? combined.state : null;
  const waiting = leads.filter(({ id }) => current.every(({ departmentId }) => departmentId !== id));
  const handIns = waiting.map(({ id }) => handInOf(id, facts));
  const notes = [
    ...(leads.length === 0 ? [`${NO_OWNER}，没有单位报送。`] : []),
    ...(combined.kind === 'reported' && !combined.agreed ? [wordDisagreement(current, nameOf)] : []),
    ...(current.length > 0 && waiting.length > 0 ? [wordWaiting(waiting, handIns)] : []),
  ];
  return {
    ...item,
    leads,
    participants: item.departments.filter(({ role }) => role === 'participating').map(({ name }) => name),
    state: state ?? 'unreported',
    handIns,
    note: notes.length === 0 ? null : notes.join(''),
    words: lastWords(upToNow, quarter, nameOf),
    findings: findLateness({
      plan: facts.plan,
      asOf: lastDayOf(quarter) < facts.today ? lastDayOf(quarter) : facts.today,
      state,
      silentQuarters: leads.length === 0 ? 0 : silenceOf(leads, upToNow, facts),
      indicators: item.indicators,
      verdictYear: facts.verdictYear,
    }),
    strip: progressStrip(facts, upToNow),
    demonstration: upToNow.some(({ flag }) => flag === 'demonstration'),
  };
}

function handInOf(departmentId: string, { heads, standing }: BoardFacts): HandInKind {
  const head = heads.find((one) => one.departmentId === departmentId && isSameQuarter(one, standing.quarter));
  const submittedOn = head?.submittedAt ? formatDay(head.submittedAt) : null;
  return standBulletin(standing, head ? { state: head.state, submittedOn } : null).kind;
}

const wordWaiting = (units: readonly Unit[], handIns: readonly HandInKind[]): string =>
  `${units.map(({ name }, index) => `${name}${HAND_IN_LABELS[handIns[index] ?? 'notDue']}`).join('，')}。`;

const wordDisagreement = (reports: readonly Report[], nameOf: (id: string) => string): string =>
  `${reports
    .map(({ departmentId, state }) => `${nameOf(departmentId)}报“${PROGRESS_LABELS[state]}”`)
    .join('、')}，按较慢的计。`;

function silenceOf(leads: readonly Unit[], reports: readonly Report[], facts: BoardFacts): number {
  const { plan, standing, terms, today } = facts;
  const from = leads.map(({ assignedOn }) => dutySince(plan, assignedOn)).reduce(earlierQuarter);
  const standings = listQuarters(from, standing.quarter).map((quarter) =>
    standQuarter(quarter, terms.find((set) => isSameQuarter(set, quarter)) ?? null, today),
  );
  return countSilentQuarters(standings, reports);
}

/** What was said in the quarter, or the last time before. */
function lastWords(reports: readonly Report[], quarter: Quarter, nameOf: (id: string) => string): LastWord[] {
  const last = reports.at(-1);
  if (!last) return [];
  return reports
    .filter((report) => isSameQuarter(report, last))
    .map(({ departmentId, state, progress, problems }) => ({
      quarter: quarterTitle(last),
      isEarlier: !isSameQuarter(last, quarter),
      department: nameOf(departmentId),
      stateLabel: PROGRESS_LABELS[state],
      progress,
      problems,
    }));
}
