import type { DemoBulletin, DemoQuarter } from '@/lib/db/demo-bulletins';
import type { PlanImport } from '@/lib/db/plan-import-types';
import type { ProgressState } from '@/lib/domain/progress/progress-state';
import {
  defaultDueDay,
  lastDayOf,
  listQuarters,
  ordinalOf,
  parseQuarter,
  planQuarters,
  type Quarter,
} from '@/lib/domain/progress/quarter';

const YUZHONG = '500103';
const FROM: Quarter = { year: 2025, quarter: 1 };
const TO: Quarter = { year: 2026, quarter: 3 };
/** Up to here the office has closed the quarters. */
const CLOSED_TO: Quarter = { year: 2025, quarter: 4 };
/** Days after the due day. */
const CLOSED_AFTER = 60;

/** From which quarter on a 举措 is in another state than 推进中; invented. */
const TURNS: Record<number, readonly [since: string, state: ProgressState][]> = {
  1: [['2025Q2', 'completed']],
  2: [['2025Q4', 'completed']],
  3: [
    ['2025Q1', 'notStarted'],
    ['2025Q3', 'underway'],
  ],
  6: [['2026Q1', 'completed']],
  9: [['2026Q2', 'completed']],
  10: [['2026Q3', 'completed']],
  // Its indicator, the number of child-friendly scenic areas, was not met for 2025: to be seen as a contradiction.
  12: [['2026Q2', 'completed']],
  13: [['2026Q1', 'lagging']],
  15: [['2026Q3', 'lagging']],
  24: [['2025Q3', 'completed']],
  28: [['2026Q2', 'completed']],
  33: [
    ['2025Q1', 'notStarted'],
    ['2026Q1', 'underway'],
  ],
  36: [['2026Q1', 'completed']],
  39: [
    ['2025Q4', 'lagging'],
    ['2026Q2', 'underway'],
  ],
  46: [['2025Q1', 'notStarted']],
};

/** Units that hand in nothing from a quarter on. */
const SILENT_SINCE: Record<string, string> = {
  区科协: '2025Q1',
  区委网信办: '2026Q1',
  区应急局: '2026Q3',
  区民政局: '2026Q3',
};

/** In the last quarter: waiting for the office, returned by it, handed in late. */
const WAITING = new Set(['区妇联', '区司法局']);
const RETURNED = new Map([['区医保局', '第 25 项只写了会议情况，请补充参保和报销的实际进展。']]);
const LATE = new Set(['朝天门街道', '区城管局']);

const PROGRESS: Record<ProgressState, readonly string[]> = {
  notStarted: ['正在研究方案，尚未启动。', '工作方案征求意见中，尚未启动。'],
  underway: [
    '按年度清单推进，本季度任务完成过半。',
    '召开协调会一次，任务分解到科室和街道，按节点推进。',
    '试点单位已确定，正在实施，季度末现场核查一次。',
    '宣传和培训同步开展，参与人数较上季度有所增加。',
  ],
  completed: ['任务已全部完成，转入常态管理。', '已通过验收，资料归档。'],
  lagging: ['施工进度晚于计划两个月，正在赶工。', '选址调整，进度晚于计划。'],
};

const PROBLEMS: Record<ProgressState, string> = {
  notStarted: '',
  underway: '',
  completed: '',
  lagging: '部分点位产权单位多，协调用时较长。',
};

/** Invented bulletins of the three-year plan's lead units for the quarters that have ended by `today`. */
export function buildDemoBulletins(plans: readonly PlanImport[], today: string): DemoBulletin[] {
  const plan = reportedPlan(plans);
  if (!plan) return [];
  const units = [
    ...new Set(
      plan.actions.flatMap(({ departments }) =>
        departments.flatMap(({ department, role }) => (role === 'lead' ? department : [])),
      ),
    ),
  ];
  return listQuarters(FROM, TO)
    .filter((quarter) => lastDayOf(quarter) < today)
    .flatMap((quarter) =>
      units.filter((unit) => reports(unit, quarter)).map((unit) => bulletinOf(plan, unit, quarter)),
    );
}

/** The early quarters of the same plan, closed: nobody is waited for any more. */
export function buildDemoQuarters(plans: readonly PlanImport[]): DemoQuarter[] {
  const plan = reportedPlan(plans);
  if (!plan) return [];
  const { districtId, periodStart } = plan;
  return planQuarters(plan)
    .filter((quarter) => ordinalOf(quarter) <= ordinalOf(CLOSED_TO))
    .map((quarter) => {
      const dueOn = new Date(`${defaultDueDay(quarter)}T00:00:00Z`);
      const closedAt = addDays(new Date(dueOn.getTime() + 2 * 3_600_000), CLOSED_AFTER);
      return { districtId, planKind: 'action', periodStart, ...quarter, dueOn, closedAt };
    });
}

const reportedPlan = (plans: readonly PlanImport[]): PlanImport | undefined =>
  plans.find(({ districtId, kind }) => districtId === YUZHONG && kind === 'action');

const isSince = (since: string, quarter: Quarter): boolean => {
  const from = parseQuarter(since);
  return from !== null && ordinalOf(from) <= ordinalOf(quarter);
};

const reports = (unit: string, quarter: Quarter): boolean => {
  const silent = SILENT_SINCE[unit];
  return silent === undefined || !isSince(silent, quarter);
};

function stateOf(number: number, quarter: Quarter): ProgressState {
  const turns = TURNS[number] ?? [];
  return turns.findLast(([since]) => isSince(since, quarter))?.[1] ?? 'underway';
}

function bulletinOf(plan: PlanImport, unit: string, quarter: Quarter): DemoBulletin {
  const led = plan.actions.filter(({ departments }) =>
    departments.some(({ department, role }) => department === unit && role === 'lead'),
  );
  const isLast = ordinalOf(quarter) === ordinalOf(TO);
  const returnReason = isLast ? (RETURNED.get(unit) ?? null) : null;
  const state = returnReason !== null ? 'returned' : isLast && WAITING.has(unit) ? 'submitted' : 'approved';
  const due = new Date(`${defaultDueDay(quarter)}T02:00:00Z`);
  const days = LATE.has(unit) ? 6 : -4;
  return {
    districtId: plan.districtId,
    planKind: 'action',
    periodStart: plan.periodStart,
    ...quarter,
    department: unit,
    experience: '（本简报为演示内容，不代表实际工作情况。）明确专人负责，每月核对一次任务清单。',
    problems: '个别事项涉及单位较多，数据汇总不够及时。',
    nextSteps: '对照年度任务逐项销号，下季度末前完成现场核查。',
    state,
    returnReason,
    submittedAt: addDays(due, days),
    reviewedAt: state === 'submitted' ? null : addDays(due, 9),
    entries: led.map(({ number }) => {
      const progressState = stateOf(number, quarter);
      const texts = PROGRESS[progressState];
      return {
        number,
        state: progressState,
        progress: texts[(number + ordinalOf(quarter)) % texts.length] ?? '',
        problems: PROBLEMS[progressState],
      };
    }),
  };
}

const addDays = (day: Date, days: number): Date => new Date(day.getTime() + days * 86_400_000);
