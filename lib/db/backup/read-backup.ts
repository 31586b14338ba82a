import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { AppError } from '@/lib/errors';
import {
  END_OF_TABLE,
  fileEndSchema,
  headerSchema,
  TableDigest,
  tableEndSchema,
  tableLineSchema,
  type BackupHeader,
} from './format';
import { splitLines } from './split-lines';

export type BackupTable = { table: string; columns: string[] };

export type BackupReader = {
  header?: (header: BackupHeader) => Promise<void>;
  /** Called for each table with its rows; must read them to the end. */
  table?: (table: BackupTable, rows: AsyncIterable<string>) => Promise<void>;
};

/**
 * Reads a backup from beginning to end and checks each table's count and checksum.
 * Throws `invalidInput` for a file that is damaged, cut short or no backup at all.
 */
export async function readBackup(file: string, reader: BackupReader): Promise<void> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  const lines = splitLines(unzipped);
  try {
    const header = headerSchema.parse(JSON.parse(await nextLine(lines)));
    await reader.header?.(header);
    for (let tables = 0; ; tables += 1) {
      const line: unknown = JSON.parse(await nextLine(lines));
      const end = fileEndSchema.safeParse(line);
      if (end.success) {
        if (end.data.tables !== tables) throw damaged(`expected ${end.data.tables} tables, read ${tables}`);
        return;
      }
      await readTable(tableLineSchema.parse(line), lines, reader);
    }
  } catch (error) {
    if (error instanceof AppError || isDatabaseError(error)) throw error;
    throw damaged('backup cannot be read', error);
  } finally {
    source.destroy();
  }
}

async function readTable(
  table: BackupTable,
  lines: AsyncIterator<string>,
  reader: BackupReader,
): Promise<void> {
  const digest = new TableDigest();
  const rows = tableRows(lines, digest);
  await reader.table?.(table, rows);
  for await (const row of rows) void row;
  const expected = tableEndSchema.parse(JSON.parse(await nextLine(lines)));
  const actual = digest.finish();
  if (expected.rows !== actual.rows || expected.sha256 !== actual.sha256) {
    throw damaged(`checksum of table ${table.table}`);
  }
}

async function* tableRows(lines: AsyncIterator<string>, digest: TableDigest): AsyncGenerator<string> {
  for (;;) {
    const line = await nextLine(lines);
    if (line === END_OF_TABLE) return;
    digest.add(line);
    yield line;
  }
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const next = await lines.next();
  if (next.done) throw damaged('file ends too early');
  return next.value;
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}

function damaged(detail: string, cause?: unknown): AppError {
  return new AppError('invalidInput', detail, {
    userMessage: '备份文件不完整或已损坏，没有恢复任何数据。请换一份备份文件。',
    cause,
  });
}
