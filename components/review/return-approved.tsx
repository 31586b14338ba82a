'use client';

import { useState } from 'react';
import { returnableFields } from '@/lib/domain/review/return-field';
import type { EntryRow } from '@/lib/view/entry-row';
import { useAction } from '../ui/use-action';
import type { Corrected } from './correct-dialog';
import type { ReturnAction } from './review-actions';
import { ReturnDialog, type ReturnItems } from './return-dialog';

type Props = {
  place: { districtId: string; year: number };
  row: EntryRow;
  action: ReturnAction;
  onClose: () => void;
  /** With the row as it stands now. */
  onDone: (returned: Corrected) => void;
};

/** 退回已审核的数值, from the entry sheet. */
export function ReturnApproved({ place, row, action, onClose, onDone }: Props) {
  const { run, pending, problem } = useAction(action);
  const [refused, setRefused] = useState<string | null>(null);
  const { indicatorId, name, saved } = row;
  const send = async (items: ReturnItems) => {
    const outcome = await run({ ...place, items });
    if (!outcome) return;
    const [done] = outcome.done;
    if (!done) return setRefused(describeRefusal(outcome.refused[0]));
    const [{ reason = '', fields = [] } = {}] = items;
    onDone({
      message: `已退回“${name}”，等待对方修改。`,
      saved: {
        ...saved,
        version: done.version,
        state: 'returned',
        returnReason: reason,
        returnFields: fields,
      },
    });
  };
  return (
    <ReturnDialog
      targets={[
        {
          indicatorId,
          name,
          version: saved.version ?? 1,
          fields: returnableFields(row),
          isApproved: true,
        },
      ]}
      busy={pending}
      problem={problem ?? (refused === null ? null : { ...NO_DETAIL, message: refused })}
      onClose={onClose}
      onReturn={(items) => void send(items)}
    />
  );
}

const NO_DETAIL = { code: 'wrongState', fields: {}, detail: {} } as const;

function describeRefusal(refused: { message: string; now: string | null } | undefined): string {
  if (!refused) return '没有退回，请刷新页面后重试。';
  return refused.now === null ? refused.message : `${refused.message}现在是：${refused.now}。`;
}
