import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_TABLE, TableDigest, type BackupHeader } from './format';
import { splitLines } from './split-lines';
import { listMigrations, listTables, quoteName } from './tables';

export type BackupReport = { tables: number; rows: number };

/**
 * Writes every table into one compressed file, as they stand at one moment (one repeatable-read
 * transaction). The file appears under its name only when it is complete.
 */
export async function writeBackup(
  connectionString: string,
  file: string,
  createdAt: string,
): Promise<BackupReport> {
  const client = new Client({ connectionString });
  await client.connect();
  const unfinished = `${file}.part`;
  const report: BackupReport = { tables: 0, rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(
      Readable.from(backupLines(client, createdAt, report)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await client.query('COMMIT');
    await rename(unfinished, file);
    return report;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* backupLines(client: Client, createdAt: string, report: BackupReport): AsyncGenerator<string> {
  const header: BackupHeader = {
    format: 'fuer-backup',
    version: 1,
    createdAt,
    migrations: await listMigrations(client),
  };
  yield `${JSON.stringify(header)}\n`;
  for (const { name, columns } of await listTables(client)) {
    yield `${JSON.stringify({ table: name, columns })}\n`;
    const digest = new TableDigest();
    const names = columns.map(quoteName).join(', ');
    const source = client.query(copyTo(`COPY ${quoteName(name)} (${names}) TO STDOUT`));
    for await (const line of splitLines(source)) {
      digest.add(line);
      yield `${line}\n`;
    }
    yield `${END_OF_TABLE}\n${JSON.stringify(digest.finish())}\n`;
    report.tables += 1;
    report.rows += digest.rows;
  }
  yield `${JSON.stringify({ end: true, tables: report.tables })}\n`;
}
