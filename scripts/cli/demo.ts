import { listDemoAccounts } from '@/lib/services/list-demo-accounts';
import { DEMO_PASSWORD } from '@/seeds/demo-accounts';
import { readArguments, runCommand, UsageError } from './arguments';
import { clearDemoReadings, loadDemoReadings } from './prepare-demo';

const HELP = `用法：npm run -s cli -- demo load|clear|accounts
  load      载入演示数据（2021—2025 年），已有的正式数据不改动
  clear     删除全部演示数据，其他内容不动
  accounts  列出还在用公开密码的演示账号
例：npm run -s cli -- demo clear
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals } = readArguments({ args, allowPositionals: true, options: {} });
    const [verb, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`多余的参数 ${rest.join(' ')}。`);
    switch (verb) {
      case 'load':
        return loadDemoReadings();
      case 'clear':
        return clearDemoReadings();
      case 'accounts':
        return printAccounts();
      default:
        throw new UsageError('请写明 load、clear 或 accounts。');
    }
  });
}

/** Only accounts that still carry the published password: the others are somebody's own by now. */
async function printAccounts(): Promise<void> {
  const accounts = await listDemoAccounts();
  if (accounts.length === 0) {
    process.stdout.write('没有演示账号。\n');
    return;
  }
  process.stdout.write(`演示账号（密码均为 ${DEMO_PASSWORD}）：\n`);
  for (const { username, group, label } of accounts) {
    process.stdout.write(`  ${username.padEnd(24)}${group}  ${label}\n`);
  }
}
