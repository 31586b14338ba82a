import type { ReactNode } from 'react';
import { DemoTag } from '@/components/ui/demo-tag';
import { KindSwitch } from '@/components/ui/kind-switch';
import { ProblemState } from '@/components/ui/problem-state';
import { StaticDoor } from '@/components/ui/static-door';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';

type Props = {
  title: ReactNode;
  subtitle: string;
  demonstration: boolean;
  kinds: PlanKind[];
  kind: PlanKind | undefined;
  /** Address of the page itself, without the plan. */
  path: string;
};

/** Title, what it rests on, and the choice of plan: the head of what is told of a year. */
export function YearHead({ title, subtitle, demonstration, kinds, kind, path }: Props) {
  const hrefOf = (choice: PlanKind | undefined) => `${path}${choice ? `&kind=${choice}` : ''}`;
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p className="hint">
          {subtitle}
          {demonstration && (
            <>
              {' '}
              <DemoTag mixed />
            </>
          )}
        </p>
      </div>
      <KindSwitch kinds={kinds} current={kind} hrefOf={hrefOf} Anchor={StaticDoor} />
    </div>
  );
}

/** Instead of the figures, in a year that the chosen plan does not cover. */
export function NothingMonitored({ year }: { year: number }) {
  return (
    <ProblemState
      title="这一年没有纳入监测的指标"
      message={`${year} 年不在该规划的实施期内，或规划尚未录入指标。请选择其他年份或规划。`}
    />
  );
}
