import fs from 'node:fs';
import { withLock } from './file-lock.mjs';
import { ensureGeneratedClient } from './generated-client.mjs';
import { handBack } from './ownership.mjs';
import { Problem, refused } from './problem.mjs';
import { dataFolder, inProject } from './project.mjs';
import { run } from './run.mjs';
import { isBuildFresh, prepareBuild, recordBuild, sourceHash } from './stale-build.mjs';

const MADE = ['.next', '.data/build.lock', 'next-env.d.ts', 'tsconfig.tsbuildinfo'];

const nextBuild = (echo) =>
  run(process.execPath, [inProject('node_modules/next/dist/bin/next'), 'build'], {
    echo,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });

/** Builds the application, unless the last build was made from these very sources. Says whether it built. */
export async function ensureBuild({ echo = false, force = false } = {}) {
  await ensureGeneratedClient();
  if (!force && isBuildFresh()) return false;
  fs.mkdirSync(dataFolder, { recursive: true });
  return withLock(inProject('.data', 'build.lock'), async () => {
    if (!force && isBuildFresh()) return false;
    const hash = sourceHash();
    prepareBuild();
    const { code, output } = await nextBuild(echo).finally(() => handBack(...MADE));
    if (output.includes('EACCES: permission denied')) throw new Problem(refused(inProject('.next')));
    if (code !== 0)
      throw new Problem(`生产构建失败（退出码 ${code}）。${echo ? '' : `\n${output.slice(0, 8000)}`}`);
    recordBuild(hash);
    handBack('.next');
    return true;
  });
}
