'use client';

import { useState } from 'react';
import type { NoticeKind } from '@/lib/domain/review/notice';
import type { WebhookView } from '@/lib/view/notices/webhook-view';
import { useAction } from '../ui/use-action';
import type { WebhookActions } from './webhook-settings';

type Draft = { url: string; secret: string; enabled: boolean; kinds: readonly NoticeKind[] };

/** The webhook as it is being edited, saved and tried. */
export function useWebhookForm(district: string, webhook: WebhookView, actions: WebhookActions) {
  const { version, url, enabled, kinds } = webhook;
  const stored: Draft = { url, secret: '', enabled, kinds };
  const [draft, setDraft] = useState(stored);
  const [tested, setTested] = useState<string | null>(null);
  const save = useAction(actions.save);
  const test = useAction(actions.test);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored);
  const set = (change: Partial<Draft>) => {
    setTested(null);
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
      await save.run({
        districtId: district,
        version,
        ...rest,
        kinds: [...rest.kinds],
        ...(secret === '' ? {} : { secret }),
      });
    },
    /** What became of the test message, in words. */
    tested,
    sendTest: async () => {
      setTested(null);
      const answer = await test.run({ districtId: district });
      if (answer) setTested(answer.problem ?? '测试消息已送达，对方已接收。');
    },
    pending: save.pending || test.pending,
    problem: save.problem ?? test.problem,
  };
}
