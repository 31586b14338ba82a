'use client';

import { useState } from 'react';
import { useAddressFilter } from '@/components/ui/use-address-filter';
import { accountSummary, filterAccounts, type AccountRow } from '@/lib/view/account-rows';
import { AccountConfirm } from './account-confirm';
import { AccountFilters } from './account-filters';
import { AccountForm } from './account-form';
import { AccountTable } from './account-table';
import type { AccountActions, AccountDialog, DistrictChoice } from './account-types';
import { OneTimePasswordDialog } from './one-time-password-dialog';
import './accounts.css';

type Props = { rows: AccountRow[]; districts: DistrictChoice[]; actions: AccountActions };

/** Everybody who may log in, with what an administrator can do about it. */
export function AccountsView({ rows, districts, actions }: Props) {
  const [filter, setFilter] = useAddressFilter(['q', 'role', 'district', 'state']);
  const [dialog, setDialog] = useState<AccountDialog | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const shown = filterAccounts(rows, filter);
  const close = () => setDialog(null);
  const done = (message: string) => {
    close();
    setNotice(message);
  };
  const open = (next: AccountDialog) => {
    setNotice(null);
    setDialog(next);
  };
  return (
    <>
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="flex-1">
          <h1>账号</h1>
          <p className="hint mt-1">
            {accountSummary(rows)}停用或重置后，该账号的全部登录立即退出；每一步都记入审计日志。
          </p>
        </div>
        <button type="button" className="btn btn-main" onClick={() => open({ kind: 'create' })}>
          开通账号
        </button>
      </header>
      <AccountFilters filter={filter} onChange={setFilter} districts={districts} />
      <div role="status" className="notice">
        {notice && <p className="form-done mb-3">{notice}</p>}
      </div>
      <AccountTable
        rows={shown}
        onOpen={open}
        onClear={() => setFilter({ q: '', role: '', district: '', state: '' })}
      />
      {(dialog?.kind === 'create' || dialog?.kind === 'edit') && (
        <AccountForm
          row={dialog.kind === 'edit' ? dialog.row : null}
          districts={districts}
          actions={actions}
          onCreated={(created) => open({ kind: 'password', shown: created })}
          onSaved={(name) => done(`已保存 ${name} 的账号。`)}
          onClose={close}
        />
      )}
      {dialog?.kind === 'confirm' && (
        <AccountConfirm
          row={dialog.row}
          step={dialog.step}
          actions={actions}
          onReset={(password) => open({ kind: 'password', shown: password })}
          onDone={done}
          onClose={close}
        />
      )}
      {dialog?.kind === 'password' && <OneTimePasswordDialog shown={dialog.shown} onClose={close} />}
    </>
  );
}
