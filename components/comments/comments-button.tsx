'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { CommentAction } from './comments-dialog';
import { CommentsDialog } from './comments-loader';

type Props = {
  place: { districtId: string; year: number };
  target: { indicatorId: string; name: string };
  count: number;
  className: string;
  action: CommentAction;
};

/** 留言 n, with the dialog behind it; a notice's address (`comments`) opens it at once. */
export function CommentsButton({ place, target, count, className, action }: Props) {
  const asked = useSearchParams().get('comments');
  const [isOpen, setOpen] = useState(asked === target.indicatorId);
  const [counted, setCounted] = useState<number | null>(null);
  const shown = counted ?? count;
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={`${target.name}，留言 ${shown} 条`}
        onClick={() => setOpen(true)}
      >
        留言{shown > 0 && ` ${shown}`}
      </button>
      {isOpen && (
        <CommentsDialog {...{ place, target, action }} onCount={setCounted} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
