import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { createUserSchema, updateUserSchema } from '@/lib/schemas/account';
import { createDemoAccounts } from '@/lib/services/create-demo-accounts';
import { createUser } from '@/lib/services/create-user';
import { findUserId } from '@/lib/services/find-user-id';
import { listDemoAccounts } from '@/lib/services/list-demo-accounts';
import { listUsers } from '@/lib/services/list-users';
import { verifyPassword } from '@/lib/services/password';
import { resetUserPassword } from '@/lib/services/reset-user-password';
import { resolveAccountPlace } from '@/lib/services/resolve-account-place';
import { setUserDisabled } from '@/lib/services/set-user-disabled';
import { unlockUser } from '@/lib/services/unlock-user';
import { updateUser } from '@/lib/services/update-user';
import { actorOf, createDepartment, createDistrict, createLogin } from '../support/people';

const admin = actorOf('admin');
let districtId: string;
let departmentId: string;

beforeAll(async () => {
  districtId = await createDistrict('账号区');
  departmentId = await createDepartment(districtId, '区卫生健康委');
});
afterAll(closeDatabase);

let counter = 0;
const newUser = (changes: Record<string, unknown> = {}) =>
  createUserSchema.parse({
    username: `新人-${(counter += 1)}-${process.pid}`,
    name: '张敏',
    role: 'liaison',
    districtId,
    departmentId,
    ...changes,
  });

const storedUser = (id: string) =>
  database().user.findUniqueOrThrow({ where: { id }, include: { accounts: true, districts: true } });

describe('who may manage accounts', () => {
  const attempts: [string, (actor: Actor, userId: string) => Promise<unknown>][] = [
    ['list', (actor) => listUsers(actor)],
    ['create', (actor) => createUser(actor, newUser())],
    ['reset', (actor, userId) => resetUserPassword(actor, { userId })],
    ['disable', (actor, userId) => setUserDisabled(actor, { userId, disabled: true })],
    ['unlock', (actor, userId) => unlockUser(actor, { userId })],
    ['find', async (actor, userId) => findUserId(actor, (await storedUser(userId)).username ?? '')],
    ['resolve', (actor) => resolveAccountPlace(actor, 'liaison', [districtId], '区卫生健康委')],
    [
      'update',
      async (actor, userId) => {
        const { name, role, districtId: district, departmentId: department } = await storedUser(userId);
        const seen = { name, role, districtId: district, departmentId: department };
        return updateUser(actor, updateUserSchema.parse({ userId, ...seen, name: '李敏', seen }));
      },
    ],
  ];

  it.each(attempts)('%s: an administrator is let in', async (_, attempt) => {
    const { userId } = await createLogin('liaison', { districtId, departmentId });
    await expect(attempt(admin, userId)).resolves.not.toThrow();
  });

  const outsiders: Role[] = ['office', 'liaison', 'leader', 'superior'];
  it.each(attempts.flatMap(([name, attempt]) => outsiders.map((role) => [name, role, attempt] as const)))(
    '%s: %s is kept out',
    async (_, role, attempt) => {
      const { userId } = await createLogin('liaison', { districtId, departmentId });
      const actor = actorOf(role, { districtId, departmentId, districtIds: [districtId] });
      await expect(attempt(actor, userId)).rejects.toMatchObject({ code: 'forbidden' });
    },
  );
});

describe('opening an account', () => {
  it('stores what the library reads, a hashed one-time password and an audit row without it', async () => {
    const { userId, oneTimePassword } = await createUser(
      admin,
      newUser({ username: `Zhang-${process.pid}` }),
    );
    const user = await storedUser(userId);
    expect(user).toMatchObject({
      username: `zhang-${process.pid}`,
      displayUsername: `Zhang-${process.pid}`,
      email: `${userId}@users.invalid`,
      mustChangePassword: true,
      demonstration: false,
      districtId,
      departmentId,
    });
    expect(user.accounts).toHaveLength(1);
    expect(user.accounts[0]).toMatchObject({ providerId: 'credential', accountId: userId });
    expect(await verifyPassword(user.accounts[0]?.password ?? '', oneTimePassword)).toBe(true);
    const audit = await database().auditLog.findFirstOrThrow({ where: { subjectId: userId } });
    expect(audit).toMatchObject({ action: 'user.create', districtId, actorId: admin.id });
    expect(JSON.stringify(audit.detail)).not.toContain(oneTimePassword);
  });

  it('refuses a name in use, whatever its case, and says which field', async () => {
    const input = newUser({ username: `Taken-${process.pid}` });
    await createUser(admin, input);
    const again = createUser(admin, { ...input, username: input.username.toUpperCase() });
    await expect(again).rejects.toMatchObject({
      code: 'conflict',
      detail: { fields: { username: expect.stringContaining('已被使用') } },
    });
  });

  it('opens one account when two administrators ask for the same name at once', async () => {
    const input = newUser();
    const results = await Promise.allSettled([createUser(admin, input), createUser(admin, input)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a department of another district', async () => {
    const elsewhere = await createDistrict('外区');
    const input = newUser({ districtId: elsewhere, departmentId });
    await expect(createUser(admin, input)).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it.each([
    [{ role: 'office', districtId: null }, 'districtId'],
    [{ role: 'liaison', departmentId: null }, 'departmentId'],
    [{ role: 'superior', districtIds: [] }, 'districtIds'],
    [{ username: '有 空格' }, 'username'],
    [{ name: ' ' }, 'name'],
  ])('needs what the role needs: %o', (changes, field) => {
    const base = { username: 'abc', name: '张敏', role: 'liaison', districtId: '500103', departmentId: 'x' };
    const parsed = createUserSchema.safeParse({ ...base, ...changes });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it('keeps no right that the role does not have', () => {
    const input = newUser({ role: 'admin', districtIds: [districtId] });
    expect(input).toMatchObject({ districtId: null, departmentId: null, districtIds: [] });
    const superior = newUser({ role: 'superior', districtIds: [districtId, districtId] });
    expect(superior).toMatchObject({ districtId: null, departmentId: null, districtIds: [districtId] });
  });
});

describe('changing an account', () => {
  async function liaison() {
    const { userId } = await createLogin('liaison', { districtId, departmentId });
    const seen = { name: '测试用户', role: 'liaison' as const, districtId, departmentId };
    return { userId, seen };
  }

  it('moves somebody to another role and leaves before and after in the log', async () => {
    const { userId, seen } = await liaison();
    const input = updateUserSchema.parse({
      userId,
      seen,
      name: '王敏',
      role: 'superior',
      districtId,
      departmentId,
      districtIds: [districtId],
    });
    await updateUser(admin, input);
    const user = await storedUser(userId);
    expect(user).toMatchObject({ name: '王敏', role: 'superior', districtId: null, departmentId: null });
    expect(user.districts).toEqual([{ userId, districtId }]);
    const audit = await database().auditLog.findFirstOrThrow({
      where: { subjectId: userId, action: 'user.update' },
    });
    expect(audit.detail).toMatchObject({ before: { role: 'liaison' }, after: { role: 'superior' } });
  });

  it('refuses to overwrite what somebody else changed meanwhile, and writes nothing', async () => {
    const { userId, seen } = await liaison();
    const input = updateUserSchema.parse({ userId, ...seen, name: '王敏', seen: { ...seen, name: '旧名' } });
    await expect(updateUser(admin, input)).rejects.toMatchObject({ code: 'staleVersion' });
    expect((await storedUser(userId)).name).toBe('测试用户');
    expect(await database().auditLog.count({ where: { subjectId: userId } })).toBe(0);
  });

  describe('that reads several districts', () => {
    const other = () => createDistrict('外区');
    async function superior() {
      const { userId } = await createLogin('superior', { districtIds: [districtId] });
      const seen = { name: '测试用户', role: 'superior' as const, districtId: null, departmentId: null };
      return { userId, seen: { ...seen, districtIds: [districtId] } };
    }
    const districtsOf = async (userId: string) =>
      (await storedUser(userId)).districts.map((row) => row.districtId).sort();

    it('refuses to take back a district that somebody else gave meanwhile', async () => {
      const { userId, seen } = await superior();
      const given = [districtId, await other()];
      await updateUser(admin, updateUserSchema.parse({ userId, ...seen, districtIds: given, seen }));
      const renamed = updateUserSchema.parse({ userId, ...seen, name: '王敏', seen });
      await expect(updateUser(admin, renamed)).rejects.toMatchObject({ code: 'staleVersion' });
      expect(await districtsOf(userId)).toEqual(given.sort());
      const again = { ...renamed, seen: { ...seen, districtIds: [...given].reverse() } };
      await expect(updateUser(admin, again)).resolves.toBeUndefined();
    });

    it('lets one of two who change its districts at the same moment succeed', async () => {
      const { userId, seen } = await superior();
      const wishes = await Promise.all([other(), other(), other()]);
      const results = await Promise.allSettled(
        wishes.map((wish) =>
          updateUser(
            admin,
            updateUserSchema.parse({ userId, ...seen, districtIds: [districtId, wish], seen }),
          ),
        ),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    });
  });

  it('does not let an administrator change, disable or reset themselves', async () => {
    const { userId } = await createLogin('admin');
    const self = { ...admin, id: userId };
    const seen = { name: '测试用户', role: 'admin' as const, districtId: null, departmentId: null };
    const attempts = [
      () => setUserDisabled(self, { userId, disabled: true }),
      () => resetUserPassword(self, { userId }),
      () => unlockUser(self, { userId }),
      () => updateUser(self, updateUserSchema.parse({ userId, ...seen, name: '我', seen })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('keeps the last administrator who can log in', async () => {
    await database().user.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
    const { userId: first } = await createLogin('admin');
    const { userId: second } = await createLogin('admin');
    await setUserDisabled(admin, { userId: first, disabled: true });
    await expect(setUserDisabled(admin, { userId: second, disabled: true })).rejects.toMatchObject({
      code: 'wrongState',
    });
    const seen = { name: '测试用户', role: 'admin' as const, districtId: null, departmentId: null };
    const demoted = updateUserSchema.parse({ userId: second, ...seen, role: 'leader', districtId, seen });
    await expect(updateUser(admin, demoted)).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('lets only one of two administrators who disable each other at once succeed', async () => {
    await database().user.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
    const [one, two] = [await createLogin('admin'), await createLogin('admin')];
    const results = await Promise.allSettled([
      setUserDisabled({ ...admin, id: one.userId }, { userId: two.userId, disabled: true }),
      setUserDisabled({ ...admin, id: two.userId }, { userId: one.userId, disabled: true }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('disables somebody else while no administrator exists yet, from the command line', async () => {
    await database().user.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
    const { userId } = await liaison();
    await setUserDisabled(admin, { userId, disabled: true });
    expect((await storedUser(userId)).disabledAt).not.toBeNull();
  });
});

describe('demonstration accounts', () => {
  const account = () => ({
    username: `Demo-${(counter += 1)}-${process.pid}`,
    name: '演示',
    role: 'liaison' as const,
    districtId,
    department: '区卫生健康委',
  });

  it('are created once, need no change of password, and are offered on the login page until disabled', async () => {
    const demo = account();
    const options = { password: 'known-to-all-2026', allowed: true };
    expect(await createDemoAccounts([demo], options)).toBe(1);
    expect(await createDemoAccounts([demo], options)).toBe(0);
    const userId = await findUserId(admin, demo.username);
    expect(await storedUser(userId)).toMatchObject({
      mustChangePassword: false,
      demonstration: true,
      departmentId,
    });
    const listed = async () => (await listDemoAccounts()).map(({ username }) => username);
    expect(await listed()).toContain(demo.username);
    await setUserDisabled(admin, { userId, disabled: true });
    expect(await listed()).not.toContain(demo.username);
  });

  it('are refused where no demonstration was asked for', async () => {
    const refused = createDemoAccounts([account()], { password: 'known-to-all-2026', allowed: false });
    await expect(refused).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('name the department that is missing, and none is created', async () => {
    const [first, second] = [account(), { ...account(), department: '没有的单位' }];
    const refused = createDemoAccounts([first, second], { password: 'known-to-all-2026', allowed: true });
    await expect(refused).rejects.toMatchObject({ code: 'notFound' });
    await expect(findUserId(admin, first.username)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the list', () => {
  it('shows place, state and the last login of each account', async () => {
    const { userId } = await createLogin('liaison', { districtId, departmentId, mustChangePassword: true });
    const { users, districts } = await listUsers(admin);
    expect(users.find(({ id }) => id === userId)).toMatchObject({
      district: '账号区',
      department: '区卫生健康委',
      mustChangePassword: true,
      disabled: false,
      locked: false,
      lastLoginAt: null,
    });
    expect(districts.find(({ code }) => code === districtId)?.departments).toMatchObject([
      { id: departmentId, name: '区卫生健康委' },
    ]);
  });
});
