import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppError } from '@/lib/errors';
import { readBackup } from './read-backup';
import { listMigrations, listTables, quoteName } from './tables';

export type RestoreReport = { tables: number; createdAt: string };

/**
 * Replaces the whole content of the database by a backup, in one transaction: all of it or nothing.
 * The file is read once to check it before anything is touched.
 * Throws `wrongState` when the database holds plans and `replace` is false, or its structure differs.
 */
export async function restoreBackup(
  connectionString: string,
  file: string,
  options: { replace: boolean },
): Promise<RestoreReport> {
  let createdAt = '';
  let migrations: string[] = [];
  await readBackup(file, {
    header: async (header) => {
      createdAt = header.createdAt;
      migrations = header.migrations;
    },
  });
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('BEGIN');
    await requireSameStructure(client, migrations);
    await clearTables(client, options.replace);
    let tables = 0;
    await readBackup(file, {
      table: async ({ table, columns }, rows) => {
        const names = columns.map(quoteName).join(', ');
        const sink = client.query(copyFrom(`COPY ${quoteName(table)} (${names}) FROM STDIN`));
        await pipeline(Readable.from(withLineEnds(rows)), sink);
        tables += 1;
      },
    });
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return { tables, createdAt };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function requireSameStructure(client: Client, expected: string[]): Promise<void> {
  const actual = await listMigrations(client);
  if (actual.join() === expected.join()) return;
  throw new AppError('wrongState', `migrations differ: ${expected.join()} / ${actual.join()}`, {
    userMessage: '备份与当前程序的数据库结构版本不同。请用备份时的程序版本恢复，再升级程序。',
  });
}

async function clearTables(client: Client, replace: boolean): Promise<void> {
  const tables = await listTables(client);
  const names = tables.map(({ name }) => quoteName(name)).join(', ');
  await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  const { rowCount } = await client.query('SELECT 1 FROM plan LIMIT 1');
  if (rowCount && !replace) {
    throw new AppError('wrongState', 'database is not empty', {
      userMessage: '数据库中已有规划数据。确认要用备份整体替换时，请加 --replace 重新执行。',
    });
  }
  await client.query(`TRUNCATE ${names}`);
}

async function* withLineEnds(rows: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const row of rows) yield `${row}\n`;
}
