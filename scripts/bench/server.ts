import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { nextFreePort } from '../support/free-port.mjs';
import { migrate } from '../support/migrate.mjs';
import { runCli } from '../support/run-cli.mjs';
import { startScratchCluster } from '../support/scratch-cluster.mjs';
import { startWebServer } from '../support/web-server.mjs';
import { signIn } from './server-action';

const DISTRICT = '500103';
const FIRST_PORT = 3900;

export type BenchServer = {
  origin: string;
  databaseUrl: string;
  /** Of a logged-in member of the office, with the marker that the session was renewed just now. */
  cookie: string;
  /** Name and path of the pages that are measured. */
  pages: { name: string; path: string }[];
  /** Transactions the database has committed so far: outside a transaction, one a query. */
  committed: () => Promise<number>;
};

export type BenchCluster = Awaited<ReturnType<typeof startScratchCluster>>;

export async function withBenchCluster<T>(work: (cluster: BenchCluster) => Promise<T>): Promise<T> {
  const cluster = await startScratchCluster();
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}

/** A built server on a database of its own, filled with the seed and the demonstration readings. */
export function withBenchServer(work: (server: BenchServer) => Promise<void>): Promise<void> {
  return withBenchCluster(async (cluster) => {
    await seedDatabase(cluster, 'bench');
    await withServer(cluster, 'bench', work);
  });
}

/** A new database with all plans of the seed and the demonstration readings of five years. */
export async function seedDatabase(cluster: BenchCluster, name: string): Promise<void> {
  await cluster.ensureDatabase(name);
  const databaseUrl: string = cluster.url(name);
  await migrate(databaseUrl);
  await runCli(['seed'], { DATABASE_URL: databaseUrl }, { quiet: true });
}

/** A built server on that database of the cluster. */
export async function withServer(
  cluster: BenchCluster,
  database: string,
  work: (server: BenchServer) => Promise<void>,
): Promise<void> {
  const databaseUrl: string = cluster.url(database);
  const port = await nextFreePort(FIRST_PORT);
  const origin = `http://localhost:${port}`;
  const server = startWebServer({
    port,
    env: serverEnvironment(databaseUrl, origin),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const probe = new Client({ connectionString: cluster.url('postgres') });
  try {
    await server.ready;
    await probe.connect();
    const cookie = await signIn(origin, 'yuzhong-office', DEMO_PASSWORD);
    await work({
      origin,
      databaseUrl,
      cookie,
      pages: await listPages(databaseUrl),
      committed: () => countCommits(probe, database),
    });
  } finally {
    await probe.end();
    await server.stop();
  }
}

function serverEnvironment(databaseUrl: string, origin: string) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
    BETTER_AUTH_URL: origin,
    BENCH: '1',
    SCHEDULER: '0',
    DEMO: '1',
  };
}

async function listPages(databaseUrl: string): Promise<BenchServer['pages']> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT i.id FROM indicator i JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
       WHERE i.district_id = $1 AND i.name = '孕产妇系统管理率' AND p.kind = 'women'`,
      [DISTRICT],
    );
    const base = `/d/${DISTRICT}`;
    return [
      { name: 'dashboard', path: `${base}/dashboard` },
      { name: 'overview', path: `${base}/overview` },
      { name: 'indicators', path: `${base}/indicators` },
      { name: 'indicator', path: `${base}/indicators/${rows[0]?.id}` },
      { name: 'warnings', path: `${base}/warnings` },
      { name: 'entry', path: `${base}/entry` },
      { name: 'review', path: `${base}/review` },
      { name: 'plans', path: `${base}/plans` },
      { name: 'method', path: '/method' },
      { name: 'login', path: '/login' },
    ];
  } finally {
    await client.end();
  }
}

/** The path of a page that is measured. */
export function pathOf(server: BenchServer, name: string): string {
  const page = server.pages.find((each) => each.name === name);
  if (!page) throw new Error(`no page named ${name}`);
  return page.path;
}

async function countCommits(probe: Client, database: string): Promise<number> {
  await probe.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await probe.query<{ count: string }>(
    `SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = $1`,
    [database],
  );
  return Number(rows[0]?.count);
}
