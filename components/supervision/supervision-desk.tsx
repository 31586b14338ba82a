'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ActName, ShownAct } from '@/lib/view/supervision/acts';
import { ActForm, type TakeStep } from './act-form';

type Props = {
  place: { districtId: string; supervisionId: string };
  version: number;
  acts: readonly ShownAct[];
  /** Whose form stands open at once. */
  first: ActName | null;
  storageKey: string;
  actions: Record<ActName, TakeStep>;
};

/** What the reader may do now: one form at a time, the likeliest step in front. */
export function SupervisionDesk({ place, version, acts, first, storageKey, actions }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ActName | null>(first);
  const act = acts.find(({ name }) => name === chosen);
  const isOnly = acts.length === 1 && first !== null;
  return (
    <section className="card act-desk no-print" aria-labelledby="act-desk-title">
      <h2 id="act-desk-title">{isOnly ? acts[0]?.label : '办理'}</h2>
      {!isOnly && (
        <div className="act-choice">
          {acts.map(({ name, label }, index) => (
            <button
              key={name}
              type="button"
              className={index === 0 && !act ? 'btn btn-main' : 'btn'}
              aria-pressed={name === chosen}
              onClick={() => setChosen(name === chosen ? null : name)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {act && (
        <ActForm
          key={act.name}
          {...{ place, version, act, storageKey }}
          action={actions[act.name]}
          onDone={() => router.refresh()}
          onCancel={isOnly ? null : () => setChosen(null)}
        />
      )}
    </section>
  );
}
