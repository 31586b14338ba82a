import { countUsers } from '@/lib/db/users';

/** Whether the installation has been set up: nobody can have worked in it before there is an account. */
export async function hasAnyUser(): Promise<boolean> {
  return (await countUsers()) > 0;
}
