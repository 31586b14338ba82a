import { combineReports, PROGRESS_LABELS, type ProgressState } from '@/lib/domain/progress/progress-state';
import {
  isSameQuarter,
  laterQuarter,
  firstTrackedQuarter,
  listQuarters,
  quarterAt,
  ordinalOf,
  quarterTitle,
  type PlanPeriod,
  type Quarter,
} from '@/lib/domain/progress/quarter';
import type { QuarterStanding } from '@/lib/domain/progress/bulletin';

/** The states of the quarters so far as small marks in a row, a finished drawing. */
export type ProgressStrip = {
  width: number;
  height: number;
  marks: { x: number; state: ProgressState | 'unreported' }[];
  /** Read out in place of the drawing. */
  label: string;
};

export const STRIP_STEP = 9;
export const STRIP_HEIGHT = 14;
/** As many quarters as a three-year plan has. */
const STRIP_QUARTERS = 12;

type StripReport = Quarter & { state: ProgressState };

export function progressStrip(
  { plan, standing }: { plan: PlanPeriod & { issuedOn: string | null }; standing: QuarterStanding },
  reports: readonly StripReport[],
): ProgressStrip {
  const to = standing.quarter;
  const from = laterQuarter(firstTrackedQuarter(plan), quarterAt(ordinalOf(to) - STRIP_QUARTERS + 1));
  const states = listQuarters(from, to).map((quarter) => {
    const combined = combineReports(
      reports
        .filter((report) => isSameQuarter(report, quarter))
        .map(({ state }) => ({ department: '', state })),
    );
    return { quarter, state: combined.kind === 'reported' ? combined.state : ('unreported' as const) };
  });
  return {
    width: states.length * STRIP_STEP,
    height: STRIP_HEIGHT,
    marks: states.map(({ state }, index) => ({ x: index * STRIP_STEP, state })),
    label: states
      .map(
        ({ quarter, state }) =>
          `${quarterTitle(quarter)}${state === 'unreported' ? '未报' : PROGRESS_LABELS[state]}`,
      )
      .join('，'),
  };
}
