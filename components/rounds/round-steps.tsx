'use client';

import type { RoundState } from '@/lib/view/rounds/round-heading';

export type RoundStep = 'open' | 'change' | 'close' | 'reopen';

type Props = {
  state: RoundState;
  year: number;
  next: { year: number };
  /** Departments that can be reminded now. */
  remindable: number;
  busy: boolean;
  onStep: (step: RoundStep) => void;
  onRemindAll: () => void;
};

/** What can be done with the round as it stands. */
export function RoundSteps({ state, year, next, remindable, busy, onStep, onRemindAll }: Props) {
  const button = (step: RoundStep, label: string, isMain = false) => (
    <button type="button" className={isMain ? 'btn btn-main' : 'btn'} onClick={() => onStep(step)}>
      {label}
    </button>
  );
  const isOpen = state === 'planned' || state === 'open' || state === 'overdue';
  return (
    <div className="round-steps no-print">
      {remindable > 0 && (
        <button type="button" className="btn btn-main" disabled={busy} onClick={onRemindAll}>
          {busy ? '正在催报…' : `催报全部 ${remindable} 个单位`}
        </button>
      )}
      {isOpen && button('change', '延期或修改')}
      {isOpen && button('close', '关闭轮次')}
      {state === 'closed' && button('reopen', '重新开启')}
      {state === 'none'
        ? button('open', `开启 ${year} 年度填报`, true)
        : button('open', `开启 ${next.year} 年度填报`)}
    </div>
  );
}
