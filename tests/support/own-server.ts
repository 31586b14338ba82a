import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../scripts/support/free-port.mjs';
import { migrate } from '../../scripts/support/migrate.mjs';
import { until } from '../../scripts/support/processes.mjs';
import { startScratchCluster } from '../../scripts/support/scratch-cluster.mjs';
import { startWebServer, type WebServer } from '../../scripts/support/web-server.mjs';

const DATABASE = 'own';
const LOG = 'test-results/own-server.log';

/** How this process names itself to the database, apart from the server under test. */
const OBSERVER = 'observer';

export type OwnServer = Awaited<ReturnType<typeof startOwnServer>>;

/**
 * The built application on a database cluster of its own, both of which a test may kill. As in an office, what the
 * database has acknowledged is on disk (a scratch cluster otherwise forgoes that).
 */
export async function startOwnServer() {
  const cluster = await startScratchCluster();
  await cluster.ensureDatabase(DATABASE);
  const databaseUrl = cluster.url(DATABASE);
  await migrate(databaseUrl);
  await query(databaseUrl, `ALTER DATABASE ${DATABASE} SET synchronous_commit = on`);
  const observerUrl = `${databaseUrl}?application_name=${OBSERVER}`;
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  fs.mkdirSync(path.dirname(LOG), { recursive: true });
  const log = fs.openSync(LOG, 'w');
  let server = await start();

  async function start(): Promise<WebServer> {
    const started = startWebServer({
      port,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: databaseUrl,
        BETTER_AUTH_SECRET: 'server-kill-tests-only-server-kill-tests-only',
        BETTER_AUTH_URL: origin,
        SCHEDULER: '0',
      },
      stdio: ['ignore', log, log, 'ipc'],
    });
    await started.ready;
    return started;
  }

  /** What the killed server had sent is still carried out; afterwards nothing moves any more. */
  const settle = async (): Promise<void> => {
    const quiet = await until(
      async () => {
        const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
          AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> $1`;
        return (await query(observerUrl, sql, [OBSERVER])).length === 0;
      },
      20_000,
      20,
    );
    if (!quiet) throw new Error('the killed server left a session behind');
  };

  return {
    origin,
    /** For the test's own look into the database. */
    databaseUrl: observerUrl,
    /** SIGKILL, and the database has noticed. */
    async kill(): Promise<void> {
      await server.kill();
      await settle();
    },
    /** SIGKILL alone: a transaction that waits for a lock notices only when it gets on. */
    killOnly: () => server.kill(),
    settle,
    async restart(): Promise<void> {
      server = await start();
    },
    crashDatabase: () => cluster.crash(),
    restartDatabase: () => cluster.restart(),
    async stop(): Promise<void> {
      await server.kill();
      await cluster.stop();
      fs.closeSync(log);
    },
  };
}

async function query(url: string, sql: string, values?: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
