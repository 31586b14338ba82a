import { listDemoUsers } from '@/lib/db/users';
import { ROLE_LABEL } from '@/lib/domain/access/actor';

export type DemoAccount = {
  username: string;
  /** The district, or what stands for those of none. */
  group: string;
  /** 妇儿工委办 · 区教委联络员 */
  label: string;
};

/** The accounts a demonstration offers on the login page; none in a real installation. Needs no login. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const users = await listDemoUsers();
  return users.map(({ username, role, district, department }) => ({
    username,
    group: district ?? '跨区县',
    label: `${department ?? ''}${ROLE_LABEL[role]}`,
  }));
}
