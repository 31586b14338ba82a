import { loadPlans } from '@/seeds/load-plans';
import { readArguments, runCommand } from './arguments';
import { prepareDemoOnce } from './prepare-demo';

const HELP = `用法：npm run -s cli -- seed [--without-demo]
载入四个区县已公布的规划；默认同时载入演示数据和演示账号。已有的内容不改动。
例：npm run -s cli -- seed --without-demo
`;

export function run(args: string[]): Promise<number> {
  return runCommand(HELP, args, async () => {
    const { values } = readArguments({
      args,
      options: { 'without-demo': { type: 'boolean', default: false } },
    });
    const plans = await loadPlans();
    process.stdout.write(`${plans.message}\n`);
    if (values['without-demo'] !== true) await prepareDemoOnce();
  });
}
