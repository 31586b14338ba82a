import { randomUUID } from 'node:crypto';
import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { insertUser } from '@/lib/db/user-writes';
import { findDepartmentIds, findUsernames } from '@/lib/db/users';
import type { Role } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { credentialsOf } from './create-user';
import { localOperator } from './local-operator';
import { hashPassword } from './password';

export type DemoAccountInput = {
  username: string;
  name: string;
  role: Role;
  districtId?: string | null;
  /** Name of the department a 联络员 reports for, as recorded. */
  department?: string | null;
  /** Districts a 上级 user may read. */
  districtIds?: readonly string[];
};

type Options = {
  /** Known to everybody: printed by the start command and in the manual. */
  password: string;
  /** True only for the embedded database or when somebody asked for a demonstration. */
  allowed: boolean;
};

/**
 * Opens accounts with a publicly known password for trying the product out; those that exist stay as they are.
 * Returns how many were created. Throws `wrongState` unless the caller says that this is a demonstration.
 */
export async function createDemoAccounts(
  accounts: readonly DemoAccountInput[],
  { password, allowed }: Options,
): Promise<number> {
  if (!allowed) {
    throw new AppError('wrongState', 'demonstration accounts not allowed here', {
      userMessage: '正式数据库中不建立演示账号。确要试用，请设置 DEMO=1 后重新启动。',
    });
  }
  const hashes = await Promise.all(accounts.map(() => hashPassword(password)));
  return inTransaction(async (db) => {
    const taken = new Set(
      await findUsernames(
        db,
        accounts.map(({ username }) => username.toLowerCase()),
      ),
    );
    const departmentIds = await loadDepartmentIds(db, accounts);
    let created = 0;
    for (const [index, account] of accounts.entries()) {
      if (taken.has(account.username.toLowerCase())) continue;
      await createOne(db, account, hashes[index] as string, departmentIds);
      created += 1;
    }
    return created;
  });
}

async function createOne(
  db: Db,
  account: DemoAccountInput,
  passwordHash: string,
  departmentIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { username, name, role, districtId = null, department = null, districtIds = [] } = account;
  const userId = randomUUID();
  await insertUser(db, {
    ...credentialsOf(userId, username),
    name,
    role,
    districtId,
    departmentId: department === null ? null : (departmentIds.get(`${districtId}/${department}`) ?? null),
    districtIds,
    passwordHash,
    mustChangePassword: false,
    demonstration: true,
  });
  await addAuditEntry(db, {
    districtId,
    actor: localOperator,
    action: 'user.create',
    subjectType: 'user',
    subjectId: userId,
    detail: { username, role, demonstration: true },
  });
}

/** Ids by `district/name`. Throws `notFound` naming every department that is missing. */
async function loadDepartmentIds(
  db: Db,
  accounts: readonly DemoAccountInput[],
): Promise<Map<string, string>> {
  const wanted = accounts.flatMap(({ districtId, department }) =>
    districtId && department ? [{ districtId, name: department }] : [],
  );
  const found = new Map(
    (await findDepartmentIds(db, wanted)).map(({ districtId, name, id }) => [`${districtId}/${name}`, id]),
  );
  const missing = wanted
    .map(({ districtId, name }) => `${districtId}/${name}`)
    .filter((key) => !found.has(key));
  if (missing.length > 0) {
    throw new AppError('notFound', 'departments of demonstration accounts', {
      userMessage: `没有找到演示账号所属单位：${missing.join('、')}。请先载入规划。`,
    });
  }
  return found;
}
