'use client';

import { useId, type FormEvent, type ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormProblem } from '@/components/ui/form-field';
import { problemSummary } from '@/components/ui/use-action';
import type { Problem } from '@/lib/schemas/action-result';

type Props = {
  title: string;
  button: string;
  wide?: boolean;
  danger?: boolean;
  pending: boolean;
  problem: Problem | null;
  /** What somebody else saved meanwhile, shown above what was typed. */
  current?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog around a form: problem on top, 取消 and the one button below. What was typed stays when it is refused. */
export function SetupForm({
  title,
  button,
  wide,
  danger,
  pending,
  problem,
  current,
  onSubmit,
  onClose,
  children,
}: Props) {
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <Dialog
      open
      wide={wide}
      onClose={onClose}
      title={title}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className={danger ? 'btn btn-danger' : 'btn btn-main'} disabled={pending}>
            {pending ? '正在保存…' : button}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problemSummary(problem)} />
        {problem?.code === 'staleVersion' && current}
        {children}
      </form>
    </Dialog>
  );
}
