'use client';

import { Dialog } from '@/components/ui/dialog';
import { FormProblem } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { AccountRow } from '@/lib/view/account-rows';
import type { AccountActions, AccountStep, OneTimePassword } from './account-types';

type Props = {
  row: AccountRow;
  step: AccountStep;
  actions: AccountActions;
  onReset: (password: OneTimePassword) => void;
  onDone: (message: string) => void;
  onClose: () => void;
};

const TEXT: Record<AccountStep, { title: string; body: string; button: string; done: string }> = {
  resetPassword: {
    title: '重置密码',
    body: '将生成新的一次性密码，原密码立即失效，该账号的全部登录退出。',
    button: '重置密码',
    done: '已重置',
  },
  disable: {
    title: '停用账号',
    body: '停用后不能登录，现有登录立即退出。已填报、已审核的内容不受影响，可随时恢复启用。',
    button: '停用',
    done: '已停用',
  },
  enable: { title: '启用账号', body: '启用后可以用原密码登录。', button: '启用', done: '已启用' },
  unlock: {
    title: '解除锁定',
    body: '该账号因连续输错密码被锁定。请先确认是本人操作，再解除锁定。',
    button: '解除锁定',
    done: '已解锁',
  },
};

export function AccountConfirm({ row, step, actions, onReset, onDone, onClose }: Props) {
  const { title, body, button, done } = TEXT[step];
  const { send, pending, problem } = useAction<void, OneTimePassword | void>(() =>
    perform(actions, step, row.id),
  );
  const confirm = async () => {
    const result = await send();
    if (!result.ok) return;
    if (result.data) onReset(result.data);
    else onDone(`${done} ${row.name}（${row.username}）。`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${title}：${row.name}`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button
            type="button"
            className={step === 'disable' ? 'btn btn-danger' : 'btn btn-main'}
            disabled={pending}
            onClick={confirm}
          >
            {pending ? '正在办理…' : button}
          </button>
        </>
      }
    >
      <FormProblem message={problem?.message} />
      <p>{body}</p>
      <p className="hint mt-2">
        用户名 {row.username} · {row.roleLabel}
        {row.place && ` · ${row.place}`}
      </p>
    </Dialog>
  );
}

function perform(
  actions: AccountActions,
  step: AccountStep,
  userId: string,
): Promise<ActionResult<OneTimePassword | void>> {
  switch (step) {
    case 'resetPassword':
      return actions.resetPassword({ userId });
    case 'unlock':
      return actions.unlock({ userId });
    case 'disable':
    case 'enable':
      return actions.setDisabled({ userId, disabled: step === 'disable' });
  }
}
