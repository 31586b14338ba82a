import { listDistrictOptions, listUserRows, type DistrictOption, type UserRow } from '@/lib/db/users';
import type { Actor } from '@/lib/domain/access/actor';
import { requireRight } from './require-right';

export type UserList = { users: UserRow[]; districts: DistrictOption[] };

/** Every account, and the districts and departments an account can belong to. */
export async function listUsers(actor: Actor): Promise<UserList> {
  requireRight(actor, { type: 'account.manage' });
  const [users, districts] = await Promise.all([listUserRows(), listDistrictOptions()]);
  return { users, districts };
}
