import { hasAnyUser } from '@/lib/services/has-any-user';
import { findUserId } from '@/lib/services/find-user-id';
import { listUsers } from '@/lib/services/list-users';
import { resolveAccountPlace } from '@/lib/services/resolve-account-place';
import { createUser } from '@/lib/services/create-user';
import { localOperator } from '@/lib/services/local-operator';
import { resetUserPassword } from '@/lib/services/reset-user-password';
import { setUserDisabled } from '@/lib/services/set-user-disabled';
import { ROLE_LABEL } from '@/lib/domain/access/actor';
import { ACCOUNT_STATE_LABEL, accountPlace, accountState } from '@/lib/domain/access/account-state';
import { createUserSchema, roleSchema } from '@/lib/schemas/account';
import { readArguments, runCommand, UsageError } from './arguments';

const ADD_FIRST = 'npm run -s cli -- user add admin --name 管理员 --role admin';

const HELP = `用法：npm run -s cli -- user add|reset-password|disable|enable|list|first
  add <用户名> --name 姓名 --role 角色 [--district 区县代码] [--department 单位]
                        开通账号，打印一次性密码（首次登录须修改）
  reset-password <用户名>  重置为新的一次性密码，并退出其全部登录
  disable <用户名>         停用账号，并退出其全部登录
  enable <用户名>          恢复停用的账号
  list                  列出全部账号
  first                 还没有账号时，提示怎样开通第一个

角色：admin 系统管理员 · office 妇儿工委办 · liaison 联络员 · leader 领导 · superior 上级妇儿工委
上级妇儿工委可看多个区县：--district 500103,500237

例：
  ${ADD_FIRST}
  npm run -s cli -- user add yz-wjw --name 张敏 --role liaison --district 500103 --department 区卫生健康委
  npm run -s cli -- user reset-password yz-wjw
`;

type Options = { name?: string; role?: string; district?: string; department?: string };

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals, values } = readArguments({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        district: { type: 'string' },
        department: { type: 'string' },
      },
    });
    const [verb, username, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`多余的参数 ${rest.join(' ')}。`);
    if (verb === 'list') return list();
    if (verb === 'first') return hintAtFirst();
    if (verb === undefined || username === undefined) throw new UsageError('请写明动作和用户名。');
    switch (verb) {
      case 'add':
        return add(username, values);
      case 'reset-password':
        return resetPassword(username);
      case 'disable':
      case 'enable':
        return setDisabled(username, verb === 'disable');
      default:
        throw new UsageError(`没有动作 ${verb}。`);
    }
  });
}

async function add(username: string, { name, role, district, department }: Options): Promise<void> {
  const parsedRole = roleSchema.safeParse(role);
  if (!parsedRole.success) throw new UsageError('请用 --role 写明角色。');
  const districts = district?.split(/[,，]/).map((code) => code.trim()) ?? [];
  const place = await resolveAccountPlace(localOperator, parsedRole.data, districts, department);
  const parsed = createUserSchema.safeParse({ username, name: name ?? '', role: parsedRole.data, ...place });
  if (!parsed.success) throw new UsageError(parsed.error.issues.map(({ message }) => message).join('；'));
  const created = await createUser(localOperator, parsed.data);
  process.stdout.write(`已开通 ${created.username}（${ROLE_LABEL[parsedRole.data]}）\n`);
  printPassword(created.oneTimePassword);
}

async function resetPassword(username: string): Promise<void> {
  const userId = await findUserId(localOperator, username);
  const { oneTimePassword } = await resetUserPassword(localOperator, { userId });
  process.stdout.write(`已重置 ${username} 的密码，其全部登录已退出\n`);
  printPassword(oneTimePassword);
}

async function setDisabled(username: string, disabled: boolean): Promise<void> {
  const userId = await findUserId(localOperator, username);
  await setUserDisabled(localOperator, { userId, disabled });
  process.stdout.write(disabled ? `已停用 ${username}，其全部登录已退出\n` : `已恢复 ${username}\n`);
}

function printPassword(oneTimePassword: string): void {
  process.stdout.write(`一次性密码：${oneTimePassword}（只显示这一次，首次登录须修改）\n`);
}

async function list(): Promise<void> {
  for (const user of (await listUsers(localOperator)).users) {
    const state = ACCOUNT_STATE_LABEL[accountState(user)];
    const columns = [user.username, user.name, ROLE_LABEL[user.role], accountPlace(user), state];
    process.stdout.write(`${columns.join('\t')}\n`);
  }
}

/** For `npm start` in ordinary operation, where nobody can log in before somebody was added here. */
async function hintAtFirst(): Promise<void> {
  if (await hasAnyUser()) return;
  process.stdout.write(`还没有账号。请在同样的环境变量下另开一个窗口，开通系统管理员：\n  ${ADD_FIRST}\n`);
}
