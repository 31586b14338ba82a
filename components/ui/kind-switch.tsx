import type { ComponentType, ReactNode } from 'react';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { KIND_LABELS } from '@/lib/view/plan-kind';
import { Door } from './door';

type AnchorProps = { href: string; className: string; 'aria-current'?: 'true'; children: ReactNode };

type Props = {
  kinds: readonly PlanKind[];
  current: PlanKind | undefined;
  hrefOf: (kind: PlanKind | undefined) => string;
  /** A static fragment passes its own kind of link. */
  Anchor?: ComponentType<AnchorProps>;
};

/** 全部 · 妇女 · 儿童 · 行动计划, as far as the district has such plans. 全部 is the two ten-year plans. */
export function KindSwitch({ kinds, current, hrefOf, Anchor = Door }: Props) {
  if (kinds.length < 2) return null;
  const choices: [PlanKind | undefined, string][] = [
    [undefined, '全部'],
    ...kinds.map((kind): [PlanKind, string] => [kind, KIND_LABELS[kind]]),
  ];
  return (
    <nav className="seg no-print" aria-label="规划">
      {choices.map(([kind, label]) => (
        <Anchor
          key={label}
          className=""
          href={hrefOf(kind)}
          aria-current={kind === current ? 'true' : undefined}
        >
          {label}
        </Anchor>
      ))}
    </nav>
  );
}
