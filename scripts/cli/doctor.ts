import { inspectInstallation } from '@/lib/services/inspect-installation';
import { readArguments, runCommand } from './arguments';

const HELP = `用法：npm run -s cli -- doctor
检查数据库连接、结构版本、磁盘空间和配置，逐项说明。
例：npm run -s cli -- doctor
`;

const MARK = { ok: '正常', warning: '注意', failed: '有误' } as const;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    readArguments({ args, options: {} });
    const checks = await inspectInstallation();
    for (const { state, name, message } of checks) {
      process.stdout.write(`[${MARK[state]}] ${name}：${message}\n`);
    }
    const failed = checks.filter(({ state }) => state === 'failed').length;
    if (failed > 0) throw new Error(`${failed} 项需要处理，请按上面的说明检查。`);
  });
}
