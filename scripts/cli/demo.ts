import { ROLE_LABEL } from '@/lib/domain/access/actor';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/seeds/demo-accounts';
import { readArguments, runCommand, UsageError } from './arguments';
import { clearDemoReadings, loadDemoReadings } from './prepare-demo';

const HELP = `用法：npm run -s cli -- demo load|clear|accounts
  load      载入演示数据（2021—2025 年），已有的正式数据不改动
  clear     删除全部演示数据，其他内容不动
  accounts  列出演示账号
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

async function printAccounts(): Promise<void> {
  process.stdout.write(`演示账号（密码均为 ${DEMO_PASSWORD}）：\n`);
  for (const { username, name, role } of DEMO_ACCOUNTS) {
    process.stdout.write(`  ${username.padEnd(20)} ${ROLE_LABEL[role]}  ${name}\n`);
  }
}
