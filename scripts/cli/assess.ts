import { assessDistricts } from '@/lib/services/assess-districts';
import { readArguments, runCommand } from './arguments';

const HELP = `用法：npm run -s cli -- assess [区县代码…]
重新计算全部（或所列区县的）评价与预警。
例：npm run -s cli -- assess 500103
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { positionals } = readArguments({ args, allowPositionals: true, options: {} });
    let total = 0;
    for await (const { district, assessments } of assessDistricts(
      positionals.length > 0 ? positionals : null,
    )) {
      process.stdout.write(`${district}：${assessments} 条评价\n`);
      total += assessments;
    }
    process.stdout.write(`共 ${total} 条评价已重新计算\n`);
  });
}
