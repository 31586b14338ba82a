import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../scripts/support/migrate.mjs';

export type OwnDatabase = {
  url: string;
  query: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;
  drop: () => Promise<void>;
};

/** A migrated, empty database beside the shared one, for a test that replaces or breaks whole databases. */
export async function createOwnDatabase(sharedUrl: string): Promise<OwnDatabase> {
  const name = `own_${randomUUID().replaceAll('-', '')}`;
  await execute(sharedUrl, `CREATE DATABASE ${name}`);
  const url = new URL(sharedUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return {
    url: url.href,
    query: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      execute<T>(url.href, sql, values),
    drop: () => dropDatabase(sharedUrl, name),
  };
}

/** Not WITH (FORCE): that may not end an autovacuum worker, for which a plain DROP waits. */
async function dropDatabase(sharedUrl: string, name: string): Promise<void> {
  await execute(
    sharedUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user`,
    [name],
  );
  await execute(sharedUrl, `DROP DATABASE ${name}`);
}

async function execute<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
