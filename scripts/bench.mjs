// npm run bench: prints one JSON line a figure; every comparison is a ratio measured in this one run.
import { areDependenciesInstalled, installDependencies } from './support/ensure-dependencies.mjs';
import { inProject } from './support/project.mjs';
import { reportFailure } from './support/problem.mjs';
import { ensureBuild } from './support/production-build.mjs';

const PARTS = [
  'pages',
  'scripts',
  'vitals',
  'dashboard',
  'typing',
  'scoring',
  'national',
  'upload',
  'departments',
];
/** Those that measure the running product. */
const SERVED = ['pages', 'scripts', 'vitals', 'dashboard', 'typing', 'departments'];
const USAGE = `用法：npm run -s bench -- ${PARTS.map((part) => `[${part}]`).join(' ')}（不写则全部）\n`;

async function main(args) {
  const wanted = args.length > 0 ? args : PARTS;
  if (wanted.some((part) => !PARTS.includes(part))) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (!areDependenciesInstalled()) await installDependencies();
  if (wanted.some((part) => SERVED.includes(part))) await ensureBuild();
  process.env.TSX_TSCONFIG_PATH ??= inProject('tsconfig.json');
  const { register } = await import('tsx/esm/api');
  register();
  const { runBench } = await import('./bench/main.ts');
  await runBench(wanted);
  return 0;
}

main(process.argv.slice(2))
  .then((code) => process.exit(code))
  .catch((error) => {
    reportFailure(error);
    process.exit(1);
  });
