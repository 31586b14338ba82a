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
    drop: async () => void (await execute(sharedUrl, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
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
