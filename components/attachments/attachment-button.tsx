'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { AttachmentTally } from '@/lib/view/attachments';

/** With a boundary of its own: the page must not vanish while it is loaded. */
const AttachmentDialog = dynamic(
  () => import('./attachment-dialog').then((module) => module.AttachmentDialog),
  { loading: () => null },
);

type Props = {
  tally: AttachmentTally;
  /** What the files belong to, as it is read out and as the dialog is headed. */
  name: string;
  className?: string;
  onCount?: (count: number) => void;
};

/** 附件 n: opens the evidence of a value or a narrative. Keys pressed in the dialog are not for what lies around it. */
export function AttachmentButton({ tally: { subject, count }, name, className = 'link', onCount }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<number | null>(null);
  const shown = known ?? count;
  return (
    <>
      <button
        type="button"
        className={`${className} whitespace-nowrap`}
        aria-haspopup="dialog"
        aria-label={`${name}，附件 ${shown} 个`}
        onClick={() => setOpen(true)}
      >
        附件{shown > 0 && ` ${shown}`}
      </button>
      {isOpen && (
        <span
          className="contents text-left"
          onKeyDown={(event) => event.stopPropagation()}
          onPaste={(event) => event.stopPropagation()}
        >
          <AttachmentDialog
            subject={subject}
            name={name}
            onClose={() => setOpen(false)}
            onCount={(now) => {
              setKnown(now);
              onCount?.(now);
            }}
          />
        </span>
      )}
    </>
  );
}
