// npm start: from a fresh clone to a running platform, saying what it does at each step.
import {
  areDependenciesInstalled,
  checkNodeVersion,
  installDependencies,
} from './support/ensure-dependencies.mjs';
import { loadEnvironmentFiles } from './support/environment-files.mjs';
import { nextFreePort } from './support/free-port.mjs';
import { ensureGeneratedClient, isClientGenerated } from './support/generated-client.mjs';
import { migrate } from './support/migrate.mjs';
import { Problem, reportFailure } from './support/problem.mjs';
import { ensureBuild } from './support/production-build.mjs';
import { openProjectDatabase } from './support/project-database.mjs';
import { runCli } from './support/run-cli.mjs';
import { sessionSecret } from './support/secret.mjs';
import { isBuildFresh } from './support/stale-build.mjs';
import { createSteps, DATABASE_NOTES } from './support/steps.mjs';
import { stopRequested } from './support/stop-signals.mjs';
import { startWebServer } from './support/web-server.mjs';

const dev = process.argv.includes('--dev');
const step = createSteps();
const stop = stopRequested();
let stopping = false;
stop.then(() => (stopping = true));

/** Between two steps: a Ctrl-C during the first is honoured before the second. */
const goOn = () => {
  if (stopping) throw new Problem('已按要求停止。');
};

async function prepareCode() {
  checkNodeVersion();
  if (!areDependenciesInstalled()) await step('安装依赖（npm ci，首次约需一两分钟）', installDependencies);
  goOn();
  await loadEnvironmentFiles(dev);
  if (!isClientGenerated()) await step('生成数据库客户端', ensureGeneratedClient);
  goOn();
}

async function prepareDatabase(database) {
  const applied = await step('检查数据库结构', () => migrate(database.url));
  if (applied.length > 0) console.log(`  已应用 ${applied.length} 项结构升级`);
  goOn();
  const withDemo = database.isEmbedded || process.env.DEMO === '1';
  await step(withDemo ? '检查规划数据和演示数据' : '检查规划数据', () =>
    runCli(['seed', ...(withDemo ? [] : ['--without-demo'])], { DATABASE_URL: database.url }),
  );
  goOn();
  return withDemo;
}

async function choosePort() {
  const wanted = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535)
    throw new Problem('PORT 应是 1 到 65535 的整数。');
  const port = await nextFreePort(wanted);
  if (port !== wanted) console.log(`  端口 ${wanted} 已被占用，改用 ${port}`);
  return port;
}

async function serve(database, withDemo) {
  const port = await choosePort();
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: sessionSecret(),
    BETTER_AUTH_URL: process.env.BETTER_AUTH_URL || address,
    DEMO: withDemo ? '1' : '0',
  };
  const server = startWebServer({ port, dev, env });
  try {
    await step('启动网页服务', () => Promise.race([server.ready, stop]));
    if (!stopping) {
      console.log(`\n妇儿规划监测平台已启动：${address}`);
      await runCli(withDemo ? ['demo', 'accounts'] : ['user', 'first'], { DATABASE_URL: database.url });
      console.log('按 Ctrl-C 停止。\n');
    }
    const end = await Promise.race([stop, server.exited.then((code) => ({ code }))]);
    if (typeof end === 'object') throw new Problem(`网页服务意外退出（${end.code}）。`);
  } finally {
    await server.stop();
  }
}

async function main() {
  await prepareCode();
  const database = await step(
    process.env.DATABASE_URL ? '连接数据库（DATABASE_URL）' : '启动数据库',
    (note) => openProjectDatabase({ onStep: (name) => note(DATABASE_NOTES[name]) }),
  );
  try {
    goOn();
    const withDemo = await prepareDatabase(database);
    if (!dev && !isBuildFresh()) await step('构建网页程序（首次或更新后需要，约一分钟）', ensureBuild);
    goOn();
    await serve(database, withDemo);
  } finally {
    if (database.isEmbedded) console.log('正在停止数据库…');
    await database.release();
  }
}

main()
  .then(() => console.log('已停止。'))
  .catch((error) => {
    // What fails because we were told to stop has not failed.
    if (stopping) return console.log('已停止。');
    reportFailure(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
