// npm test: installs what is missing and runs every check. The last line says how many passed and failed.
import {
  areDependenciesInstalled,
  checkNodeVersion,
  installDependencies,
  TO_TEST,
} from './support/ensure-dependencies.mjs';
import { ensureChromium } from './support/chromium.mjs';
import { ensureGeneratedClient } from './support/generated-client.mjs';
import { reportFailure } from './support/problem.mjs';
import { ensureBuild } from './support/production-build.mjs';
import { runCheck, runPlaywright, runVitest } from './support/test-runs.mjs';

// The tests bring databases of their own; what the shell has set must not reach them.
for (const name of ['DATABASE_URL', 'BETTER_AUTH_SECRET', 'BETTER_AUTH_URL', 'NODE_ENV', 'DEMO', 'PORT']) {
  delete process.env[name];
}

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

/** Runs one step whatever became of the others; a step that throws counts as one failure. */
async function step(title, action) {
  const began = Date.now();
  console.log(`\n━━ ${title}`);
  let result;
  try {
    result = await action();
  } catch (error) {
    reportFailure(error);
    result = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) broken.push(title);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${result.failed > 0 ? '✗' : '✓'} ${title}：通过 ${result.passed}，失败 ${result.failed}（${seconds} 秒）`,
  );
  return result.failed === 0;
}

const one = { passed: 1, failed: 0, skipped: 0 };

async function runAll() {
  const isReady = await step('准备', async () => {
    checkNodeVersion(process.versions.node, TO_TEST);
    if (!areDependenciesInstalled()) {
      console.log('安装依赖（npm ci）…');
      await installDependencies();
    }
    await ensureGeneratedClient();
    return { passed: 0, failed: 0, skipped: 0 };
  });
  if (!isReady) return;

  await step('格式', () => runCheck('prettier/bin/prettier.cjs', ['--check', '.']));
  await step('代码规范与引用边界', () => runCheck('eslint/bin/eslint.js', ['--max-warnings', '0', '.']));
  await step('类型', async () => {
    await runCheck('next/dist/bin/next', ['typegen']);
    return runCheck('typescript/bin/tsc', ['--noEmit']);
  });
  await step('单元测试', () => runVitest('unit'));
  await step('集成测试（内置 PostgreSQL）', () => runVitest('integration'));
  const isBuilt = await step('生产构建', async () => {
    const built = await ensureBuild({ echo: true });
    if (!built) console.log('源码与上次构建时相同，沿用上次的构建。');
    return one;
  });
  await step('端到端测试（Chromium）', async () => {
    if (!isBuilt) throw new Error('生产构建没有成功，端到端测试未运行。');
    process.env.CHROMIUM_PATH = await ensureChromium((note) => console.log(`${note}…`));
    console.log(`浏览器：${process.env.CHROMIUM_PATH}`);
    return runPlaywright();
  });
}

await runAll();
if (broken.length > 0) console.log(`\n没有通过：${broken.join('、')}`);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
