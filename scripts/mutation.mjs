// Developer command: npm run mutation [-- --mutate 'lib/domain/scoring/**/*.ts'] [--with-static] [--survivors]
// Puts small faults into lib/domain, one at a time, and counts those that the unit tests notice; one line a folder.
// Results are kept in .data/mutation: what has not changed since is not run again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { areDependenciesInstalled, installDependencies } from './support/ensure-dependencies.mjs';
import { inProject } from './support/project.mjs';
import { reportFailure } from './support/problem.mjs';
import { run } from './support/run.mjs';
import { listSurvivors, scoreFolders } from './mutation/score-folders.mjs';

const USAGE = `用法：npm run mutation -- [--mutate 'lib/domain/scoring/**/*.ts'] [--with-static] [--survivors]
  --mutate       只改动这些文件，多个以逗号分隔；不写则为整个 lib/domain
  --with-static  连同加载时只算一次的常量、词表和正则（每处要跑全部测试，慢）
  --survivors    逐条列出没有被测试发现的改动
`;

function readOptions(args) {
  try {
    return parseArgs({
      args,
      options: {
        mutate: { type: 'string' },
        'with-static': { type: 'boolean', default: false },
        survivors: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

async function main(args) {
  const options = readOptions(args);
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (!areDependenciesInstalled()) await installDependencies();
  os.setPriority(15);
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const chosen = options.mutate ? ['--mutate', options.mutate] : [];
  const report = inProject('.data', 'mutation', 'report.json');
  fs.rmSync(report, { force: true });
  const { code, output } = await run(
    process.execPath,
    [stryker, 'run', path.join('scripts', 'mutation', 'stryker.config.mjs'), ...chosen],
    { echo: true, env: { ...process.env, MUTATE_STATIC: options['with-static'] ? 'yes' : 'no' } },
  );
  if (code !== 0 || !fs.existsSync(report)) {
    process.stderr.write(`变异测试没有跑完（退出码 ${code}）。\n${output.slice(-2000)}`);
    return 1;
  }
  const { files } = JSON.parse(fs.readFileSync(report, 'utf8'));
  if (options.survivors)
    process.stdout.write(
      listSurvivors(files)
        .map((line) => `${line}\n`)
        .join(''),
    );
  process.stdout.write(
    scoreFolders(files)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return 0;
}

main(process.argv.slice(2))
  .then((code) => process.exit(code))
  .catch((error) => {
    reportFailure(error);
    process.exit(1);
  });
