'use client';

import { useState, type ReactNode } from 'react';
import type { JudgementTarget } from '@/lib/view/judgement';
import type { JudgementActions } from './judgement-actions';
import { JudgementDialog } from './judgement-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Opened = { step: 'sign' | 'withdraw'; target: JudgementTarget } | null;

/** The dialog that is open, if any, and what was said when the last one was done. */
export function useJudgementDialogs(district: string, actions: JudgementActions | null) {
  const [opened, setOpened] = useState<Opened>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const open = (step: 'sign' | 'withdraw', target: JudgementTarget) => {
    setNotice(null);
    setOpened({ step, target });
  };
  const common = {
    district,
    onDone: (message: string) => {
      setOpened(null);
      setNotice(opened ? `${opened.target.name}：${message}` : message);
    },
    onClose: () => setOpened(null),
  };
  let dialog: ReactNode = null;
  if (opened && actions) {
    const { step, target } = opened;
    dialog =
      step === 'withdraw' && target.current ? (
        <WithdrawDialog {...common} target={target} current={target.current} action={actions.withdraw} />
      ) : (
        <JudgementDialog {...common} target={target} action={actions.sign} />
      );
  }
  return { open, notice, dialog };
}
