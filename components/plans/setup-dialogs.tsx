'use client';

import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { AddDomainDialog } from './add-domain-dialog';
import { AddPartDialog } from './add-part-dialog';
import { DepartmentsDialog } from './departments-dialog';
import { IndicatorDialog } from './indicator-dialog';
import type { SetupStep } from './setup-step';
import type { PlanActions, PlanFacts } from './plan-types';
import { ReferenceDialog } from './reference-dialog';
import { RetireDialog } from './retire-dialog';
import { SplitDialog } from './split-dialog';
import { TargetDialog } from './target-dialog';

type Props = {
  plan: PlanFacts;
  items: PlanIndicatorItem[];
  step: SetupStep;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** The dialog of a step. What it shows comes from the list, so that a version raised meanwhile is the current one. */
export function SetupDialogs({ plan, items, step, actions, onDone, onClose }: Props) {
  const common = { plan, actions, onDone, onClose };
  if (step.kind === 'addDomain') return <AddDomainDialog {...common} />;
  if (step.kind === 'addIndicator')
    return <IndicatorDialog {...common} item={null} domainId={step.domainId} />;
  const item = items.flatMap((row) => [row, ...row.parts]).find(({ id }) => id === step.indicatorId);
  if (!item) return null;
  switch (step.kind) {
    case 'target':
      return <TargetDialog {...common} item={item} />;
    case 'reference':
      return <ReferenceDialog {...common} item={item} />;
    case 'indicator':
      return <IndicatorDialog {...common} item={item} domainId={item.domainId} />;
    case 'departments':
      return <DepartmentsDialog {...common} item={item} />;
    case 'split':
      return <SplitDialog {...common} item={item} />;
    case 'addPart':
      return <AddPartDialog {...common} item={item} />;
    case 'retire':
      return <RetireDialog {...common} item={item} />;
  }
}
