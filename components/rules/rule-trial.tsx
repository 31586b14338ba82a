'use client';

import { useEffect, useRef } from 'react';
import { trialSentence, type TrialYear } from '@/lib/view/rules/rule-rows';

type Props = { years: readonly TrialYear[]; remark: string | null };

/** What the rule would have said about the approved values of the last years. */
export function RuleTrial({ years, remark }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const told = years.filter(({ outcome }) => outcome !== 'holds');
  return (
    <div ref={ref} className="rule-trial">
      <p>{trialSentence(years)}</p>
      <ul>
        {told.map(({ year, outcome, message }) => (
          <li key={year} className={outcome === 'unchecked' ? 'hint' : undefined}>
            {year} 年{outcome === 'unchecked' ? `未核对：${message}。` : `：${message}`}
          </li>
        ))}
      </ul>
      {remark && <p className="mt-2">{remark}</p>}
    </div>
  );
}
