'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { AssignProjectInput, LinkActionInput } from '@/lib/schemas/bulletin';

const LinkDialog = dynamic(() => import('./link-dialog').then((module) => module.LinkDialog), {
  loading: () => null,
});
const AssignDialog = dynamic(() => import('./assign-dialog').then((module) => module.AssignDialog), {
  loading: () => null,
});

export type ItemSetupProps = { district: string; id: string; title: string } & (
  | {
      kind: 'action';
      indicators: readonly { id: string; serial: string; name: string }[];
      linked: string[];
      link: (input: LinkActionInput) => Promise<ActionResult<void>>;
    }
  | {
      kind: 'project';
      departments: readonly { id: string; name: string }[];
      assigned: { lead: string[]; participating: string[] };
      assign: (input: AssignProjectInput) => Promise<ActionResult<void>>;
    }
);

/** What the office sets: the indicators that measure a 举措, the units that answer for a 重点工程. */
export function ItemSetup(props: ItemSetupProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const dialog = {
    onClose: () => setOpen(false),
    onDone: () => {
      setOpen(false);
      setNotice('已保存。');
      router.refresh();
    },
  };
  return (
    <div className="action-tools no-print">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {props.kind === 'action' ? '关联指标…' : '指定责任单位…'}
      </button>
      <span role="status">{notice}</span>
      {isOpen && props.kind === 'action' && <LinkDialog {...props} {...dialog} />}
      {isOpen && props.kind === 'project' && <AssignDialog {...props} {...dialog} />}
    </div>
  );
}
