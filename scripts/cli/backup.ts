import path from 'node:path';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { readArguments, runCommand, UsageError } from './arguments';

const HELP = `用法：npm run -s cli -- backup FILE
把全部数据写入一个压缩文件（同一时刻的完整内容，逐表带校验和）。
例：npm run -s cli -- backup /backup/fuer-2026-03-31.gz
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals } = readArguments({ args, allowPositionals: true, options: {} });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new UsageError('请给出一个备份文件名。');
    const target = path.resolve(file);
    const report = await writeBackup(process.env.DATABASE_URL ?? '', target, new Date().toISOString());
    process.stdout.write(`已备份 ${report.tables} 张表、${report.rows} 行到 ${target}\n`);
  });
}
