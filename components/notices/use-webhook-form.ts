'use client';

import { useState } from 'react';
import type { NoticeKind } from '@/lib/domain/review/notice';
import type { WebhookView } from '@/lib/view/notices/webhook-view';
import { useAction } from '../ui/use-action';
import type { WebhookActions } from './webhook-settings';

export type WebhookFormProps = {
  district: string;
  webhook: WebhookView;
  actions: WebhookActions;
  /** What was said of an earlier saving holds no longer. */
  onSaving: () => void;
  onSaved: () => void;
};

type Draft = { url: string; secret: string; enabled: boolean; kinds: readonly NoticeKind[] };

/** The webhook as it is being edited, saved and tried. */
export function useWebhookForm({ district, webhook, actions, onSaving, onSaved }: WebhookFormProps) {
  const { version, url, enabled, kinds } = webhook;
  const stored: Draft = { url, secret: '', enabled, kinds };
  const [draft, setDraft] = useState(stored);
  const [tested, setTested] = useState<{ problem: string | null } | null>(null);
  const save = useAction(actions.save);
  const test = useAction(actions.test);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored);
  const set = (change: Partial<Draft>) => {
    setTested(null);
    onSaving();
    setDraft((before) => ({ ...before, ...change }));
  };
  return {
    draft,
    set,
    toggleKind: (kind: NoticeKind) =>
      set({
        kinds: draft.kinds.includes(kind)
          ? draft.kinds.filter((each) => each !== kind)
          : [...draft.kinds, kind],
      }),
    isChanged,
    submit: async () => {
      const { secret, ...rest } = draft;
      setTested(null);
      onSaving();
      const saved = await save.run({
        districtId: district,
        version,
        ...rest,
        kinds: [...rest.kinds],
        ...(secret === '' ? {} : { secret }),
      });
      if (saved) onSaved();
    },
    /** What became of the test message; `problem` null: it arrived. */
    tested,
    sendTest: async () => {
      setTested(null);
      onSaving();
      setTested((await test.run({ districtId: district })) ?? null);
    },
    pending: save.pending || test.pending,
    problem: save.problem ?? test.problem,
  };
}
