import type { PlanImport } from '@/lib/db/plan-import-types';
import type { DemoJudgement, DemoReading, DemoRound, DemoSet } from '@/lib/db/demo-data';
import type { DemoAssumptions } from './demo/demo-rows';
import { buildDemoBreakdowns, partsOf, readBreakdowns, type BreakdownRow } from './demo/breakdowns';
import { listReported, type Reported } from './demo/reported';
import { buildDemoReferences } from './demo/references';
import { assignScenarios, type Scenario } from './demo/scenarios';
import { generateSeries, type DemoNumber } from './demo/series';
import { assignOpenStates, FIRST_YEAR, OPEN_YEAR, stateOf, type DemoState } from './demo/states';
import { describeSubject, type DemoSubject } from './demo/subject';

/** In turn over the indicators that only a person can judge; null: nobody has signed yet. */
const VERDICTS = [true, null, true, false, true] as const;
const JUDGED_YEARS = [2023, 2024, 2025];

const RETURN_REASON = '分子与部门台账不一致，请核对后重新提交（演示）';
const OVERRIDE_REASON = '分母暂用户籍人数，待统计部门核实（演示）';
const DEFINITION_NOTE = '本年起统计口径调整，与往年不可直接比较（演示）';
const LEAP_NOTE = '当年开展专项行动，数值较上年变化较大（演示）';

/**
 * Demonstration readings, judgements and rounds for the given plans: the same at every call, on every machine.
 * Every value is invented; none may be taken for a published figure.
 */
export function buildDemoReadings(
  plans: readonly PlanImport[],
  assumptions: DemoAssumptions,
): Omit<DemoSet, 'narratives' | 'bulletins' | 'closedQuarters'> {
  const readings: DemoReading[] = [];
  const judgements: DemoJudgement[] = [];
  const breakdownRows = readBreakdowns();
  plans.forEach((plan, planIndex) => {
    const reported = listReported(plan);
    const subjects = reported
      .filter(({ indicator }) => indicator.entryKind !== 'judgement')
      .map((each) => describeSubject(plan, each, assumptions));
    const scenarios = assignScenarios(subjects, planIndex);
    const openStates = assignOpenStates(scenarios);
    subjects.forEach((subject, index) => {
      const story = { scenario: scenarios[index] ?? 'even', openState: openStates[index] ?? 'approved' };
      readings.push(...readingsOf(subject, story, breakdownRows));
    });
    judgements.push(...judgementsOf(plan, reported));
  });
  return {
    readings,
    judgements,
    rounds: buildRounds(plans),
    references: buildDemoReferences(plans),
    breakdowns: buildDemoBreakdowns(plans),
  };
}

type Story = { scenario: Scenario; openState: DemoState };

function readingsOf(
  subject: DemoSubject,
  story: Story,
  breakdownRows: readonly BreakdownRow[],
): DemoReading[] {
  return generateSeries(subject, story.scenario, OPEN_YEAR).flatMap((number) => {
    const state = stateOf(number.year, story.openState);
    if (state === 'unfilled') return [];
    const parts = partsOf(breakdownRows, subject, number);
    return [{ ...toReading(subject, story.scenario, number, state), parts }];
  });
}

function toReading(
  subject: DemoSubject,
  scenario: Scenario,
  number: DemoNumber,
  state: DemoReading['state'],
): Omit<DemoReading, 'parts'> {
  const isOpenYear = number.year === OPEN_YEAR;
  const isRestart = scenario === 'restarted' && isOpenYear;
  const isLeap = scenario === 'leap' && isOpenYear;
  return {
    ...placeOf(subject.plan, subject),
    ...number,
    state,
    definitionChanged: isRestart,
    note: isRestart ? DEFINITION_NOTE : isLeap ? LEAP_NOTE : null,
    overrideReason: scenario === 'doubtful' && isOpenYear ? OVERRIDE_REASON : null,
    returnReason: state === 'returned' ? RETURN_REASON : null,
    returnFields: state !== 'returned' ? [] : number.numerator === null ? ['value'] : ['numerator'],
    enteredAt: dayAfter(number.year, 2, subject.indicator.position),
    reviewedAt:
      state === 'draft' || state === 'submitted'
        ? null
        : dayAfter(number.year, 3, subject.indicator.position),
  };
}

function judgementsOf(plan: PlanImport, reported: readonly Reported[]): DemoJudgement[] {
  const judged = reported.filter(({ indicator }) => indicator.target.rule.kind === 'judgement');
  return judged.flatMap((each, index) => {
    const { indicator } = each;
    const met = VERDICTS[index % VERDICTS.length] ?? null;
    if (met === null) return [];
    return JUDGED_YEARS.filter((year) => year >= plan.periodStart).map((year) => ({
      ...placeOf(plan, each),
      year,
      met,
      reason: met
        ? `对照目标“${indicator.targetText}”，${year} 年工作推进符合要求（演示）`
        : `对照目标“${indicator.targetText}”，${year} 年仍有差距，需继续推进（演示）`,
      evidence: `${year} 年度工作总结与部门台账（演示）`,
      signedAt: dayAfter(year, 3, indicator.position),
    }));
  });
}

function placeOf(plan: PlanImport, { indicator: { position }, partPosition }: Reported) {
  const { districtId, kind: planKind, periodStart } = plan;
  return { districtId, planKind, periodStart, position, partPosition };
}

/** A day of `month` in the year after `year`, when that year is reported. */
function dayAfter(year: number, month: number, position: number): Date {
  return new Date(Date.UTC(year + 1, month - 1, 1 + (position % 24), 2));
}

/** Rounds of the earlier years are closed; the last one stays open until the end of the following year. */
function buildRounds(plans: readonly PlanImport[]): DemoRound[] {
  const districtIds = [...new Set(plans.map((plan) => plan.districtId))];
  const years = Array.from({ length: OPEN_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return districtIds.flatMap((districtId) =>
    years.map((year) => {
      const isOpen = year === OPEN_YEAR;
      return {
        districtId,
        year,
        opensOn: new Date(Date.UTC(year + 1, 0, 5)),
        dueOn: isOpen ? new Date(Date.UTC(year + 1, 11, 31)) : new Date(Date.UTC(year + 1, 2, 31)),
        closedAt: isOpen ? null : new Date(Date.UTC(year + 1, 3, 30, 2)),
      };
    }),
  );
}
