'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { useAction } from '../ui/use-action';
import type { WarningActions } from './warning-actions';

type Item = { caseId: string; version: number };

type Selection = { chosen: ReadonlySet<string>; toggle: (caseId: string) => void };

const SelectionContext = createContext<Selection>({ chosen: new Set(), toggle: () => undefined });

type Props = {
  districtId: string;
  /** Those that nobody has taken note of. */
  items: readonly Item[];
  acknowledge: WarningActions['acknowledge'];
  children: ReactNode;
};

/** Lets several warnings be acknowledged at once; without the right, or with nothing to acknowledge, only the list. */
export function CaseSelection({ districtId, items, acknowledge, children }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!acknowledge || items.length === 0) return children;
  const toggle = (caseId: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(caseId)) next.add(caseId);
      return next;
    });
  return (
    <SelectionContext value={{ chosen, toggle }}>
      <SelectionBar
        districtId={districtId}
        items={items}
        chosen={items.filter(({ caseId }) => chosen.has(caseId))}
        onChoose={(ids) => setChosen(new Set(ids))}
        action={acknowledge}
      />
      {children}
    </SelectionContext>
  );
}

/** The box before one warning. */
export function CaseCheck({ item: { caseId }, label }: { item: Item; label: string }) {
  const { chosen, toggle } = useContext(SelectionContext);
  return (
    <input type="checkbox" aria-label={label} checked={chosen.has(caseId)} onChange={() => toggle(caseId)} />
  );
}

type BarProps = {
  districtId: string;
  items: readonly Item[];
  chosen: readonly Item[];
  onChoose: (ids: readonly string[]) => void;
  action: NonNullable<WarningActions['acknowledge']>;
};

function SelectionBar({ districtId, items, chosen, onChoose, action }: BarProps) {
  const router = useRouter();
  const { run, pending, problem } = useAction(action);
  const [outcome, setOutcome] = useState<string | null>(null);
  const acknowledge = async () => {
    const done = await run({ districtId, items: [...chosen] });
    if (!done) return;
    setOutcome(wordOutcome(done));
    onChoose([]);
    router.refresh();
  };
  const isAll = chosen.length === items.length;
  return (
    <div className="case-bar no-print">
      <label className="case-all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onChoose(isAll ? [] : items.map(({ caseId }) => caseId))}
        />
        {`选择全部未知悉的 ${items.length} 项`}
      </label>
      <button
        type="button"
        className="btn"
        disabled={pending || chosen.length === 0}
        onClick={() => void acknowledge()}
      >
        {chosen.length === 0 ? '知悉所选' : `知悉所选 ${chosen.length} 项`}
      </button>
      <p role="status" className={problem ? 'field-error' : 'hint'}>
        {problem?.message ?? outcome}
      </p>
    </div>
  );
}

function wordOutcome({ acknowledged, changed }: { acknowledged: number; changed: number }): string {
  const rest = changed > 0 ? `${changed} 项刚刚有变化，请看过再知悉。` : '';
  return `${acknowledged > 0 ? `已知悉 ${acknowledged} 项。` : ''}${rest}` || '所选各项已由他人知悉。';
}
