import path from 'node:path';
import { restoreBackup } from '@/lib/db/backup/restore-backup';
import { readArguments, runCommand, UsageError } from './arguments';

const HELP = `用法：npm run -s cli -- restore FILE [--replace]
用备份文件恢复全部数据。先校验整个文件，再一次完成；中途出错则数据库保持原样。
  --replace  数据库已有数据时整体替换
例：npm run -s cli -- restore /backup/fuer-2026-03-31.gz --replace
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals, values } = readArguments({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new UsageError('请给出一个备份文件名。');
    const replace = values.replace === true;
    const report = await restoreBackup(process.env.DATABASE_URL ?? '', path.resolve(file), { replace });
    process.stdout.write(`已恢复 ${report.tables} 张表，备份时间 ${report.createdAt}\n`);
  });
}
