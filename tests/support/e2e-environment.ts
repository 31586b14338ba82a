import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../../scripts/support/free-port.mjs';
import { migrate } from '../../scripts/support/migrate.mjs';
import { runCli } from '../../scripts/support/run-cli.mjs';
import { startScratchCluster } from '../../scripts/support/scratch-cluster.mjs';
import { isBuildFresh } from '../../scripts/support/stale-build.mjs';
import { startWebServer } from '../../scripts/support/web-server.mjs';

const DATABASE = 'e2e';
const LOG_FOLDER = 'test-results';

/** The end-to-end tests run against the built application with the seed and demonstration data. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!isBuildFresh()) throw new Error('生产构建不是最新的，请先执行 npm run build。');
  const cluster = await startScratchCluster();
  try {
    await cluster.ensureDatabase(DATABASE);
    const databaseUrl = cluster.url(DATABASE);
    await migrate(databaseUrl);
    await runCli(['seed'], { DATABASE_URL: databaseUrl }, { quiet: true });
    const server = await serve(databaseUrl);
    return async () => {
      await server.stop();
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function serve(databaseUrl: string) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  fs.mkdirSync(LOG_FOLDER, { recursive: true });
  const log = fs.openSync(path.join(LOG_FOLDER, 'server.log'), 'w');
  const server = startWebServer({
    port,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      BETTER_AUTH_SECRET: 'end-to-end-tests-only-end-to-end-tests-only',
      BETTER_AUTH_URL: address,
      DEMO: '1',
      // Nothing is sent while the tests count what has been.
      SCHEDULER: '0',
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  try {
    await server.ready;
  } catch (error) {
    console.error(fs.readFileSync(path.join(LOG_FOLDER, 'server.log'), 'utf8'));
    throw error;
  }
  // Workers start after this and read the configuration anew; tests that look into the database need its address.
  process.env.E2E_BASE_URL = address;
  process.env.E2E_DATABASE_URL = databaseUrl;
  return server;
}
