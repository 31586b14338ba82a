'use client';

import { useRouter } from 'next/navigation';
import { useAction } from '../ui/use-action';
import type { WarningActions } from './warning-actions';

type Props = {
  districtId: string;
  item: { caseId: string; version: number };
  name: string;
  action: NonNullable<WarningActions['acknowledge']>;
};

/** 知悉 one warning. */
export function AcknowledgeButton({ districtId, item, name, action }: Props) {
  const router = useRouter();
  const { run, pending, problem } = useAction(action);
  const acknowledge = async () => {
    const done = await run({ districtId, items: [item] });
    if (done) router.refresh();
  };
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={pending}
        aria-label={`知悉 ${name}`}
        onClick={() => void acknowledge()}
      >
        知悉
      </button>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </>
  );
}
