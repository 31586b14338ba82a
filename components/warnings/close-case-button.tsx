'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { WarningActions } from './warning-actions';

export type CloseTarget = {
  caseId: string;
  version: number;
  name: string;
  label: string;
  message: string;
  /** No longer raised: closing is what is waited for. */
  recovered: boolean;
};

type Props = { districtId: string; target: CloseTarget; action: NonNullable<WarningActions['close']> };

const CloseCaseDialog = dynamic(
  () => import('./close-case-dialog').then((module) => module.CloseCaseDialog),
  {
    loading: () => (
      <span role="status" className="sr-only">
        正在打开
      </span>
    ),
  },
);

/** 销号, with a reason that is asked for in a dialog. */
export function CloseCaseButton({ districtId, target, action }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-label={`销号 ${target.name}：${target.label}`}
        onClick={() => setOpen(true)}
      >
        销号
      </button>
      {isOpen && (
        <CloseCaseDialog
          districtId={districtId}
          target={target}
          action={action}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
