import type { ClientBase } from 'pg';

export type TableShape = { name: string; columns: string[] };

/** The migrations' own bookkeeping: compared, not copied. */
const MIGRATIONS_TABLE = '_prisma_migrations';

/** Every table of the product with its columns, parents before the children that refer to them. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  const columns = await client.query<TableShape>(
    `SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> $1
     GROUP BY table_name ORDER BY table_name`,
    [MIGRATIONS_TABLE],
  );
  const links = await client.query<{ child: string; parent: string }>(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return parentsFirst(
    columns.rows,
    links.rows.map(({ child, parent }) => ({ child: unquote(child), parent: unquote(parent) })),
  );
}

/** Names of the migrations the database has been through, oldest first. */
export async function listMigrations(client: ClientBase): Promise<string[]> {
  const result = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "${MIGRATIONS_TABLE}" WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return result.rows.map(({ name }) => name);
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function unquote(name: string): string {
  return name.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
}

function parentsFirst(tables: TableShape[], links: { child: string; parent: string }[]): TableShape[] {
  const sorted: TableShape[] = [];
  const done = new Set<string>();
  const waiting = [...tables];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ name }) =>
      links.every(({ child, parent }) => child !== name || parent === name || done.has(parent)),
    );
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (!next || index < 0) throw new Error('tables refer to each other in a ring');
    done.add(next.name);
    sorted.push(next);
  }
  return sorted;
}
