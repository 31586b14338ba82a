import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { AccountsView } from '@/components/accounts/accounts-view';
import { listUsers } from '@/lib/services/list-users';
import { toAccountRow } from '@/lib/view/account-rows';
import {
  createUserAction,
  resetUserPasswordAction,
  setUserDisabledAction,
  unlockUserAction,
  updateUserAction,
} from './actions';

export const metadata: Metadata = { title: '账号' };

const ACTIONS = {
  create: createUserAction,
  update: updateUserAction,
  resetPassword: resetUserPasswordAction,
  setDisabled: setUserDisabledAction,
  unlock: unlockUserAction,
};

export default function AccountsPage() {
  return renderPage(async (actor) => {
    const { users, districts } = await listUsers(actor);
    return (
      <AccountsView
        rows={users.map((user) => toAccountRow(user, actor.id))}
        districts={districts.map(({ code, name, parentName, departments }) => ({
          code,
          name,
          parentName,
          departments: departments.map(({ id, name: label }) => ({ id, name: label })),
        }))}
        actions={ACTIONS}
      />
    );
  });
}
