import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/**
 * The backup file: gzip of UTF-8 lines. A header; then for each table its name and columns, its rows in
 * PostgreSQL's COPY text format, the line `\.` (which cannot be data), and a line with count and checksum.
 */
export const END_OF_TABLE = '\\.';

export const headerSchema = z.object({
  format: z.literal('fuer-backup'),
  version: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableLineSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export const tableEndSchema = z.object({ rows: z.number().int(), sha256: z.string() });
export const fileEndSchema = z.object({ end: z.literal(true), tables: z.number().int() });

/** Counts and checksums the rows of one table as they pass. */
export class TableDigest {
  private readonly hash: Hash = createHash('sha256');
  rows = 0;

  add(line: string): void {
    this.hash.update(line).update('\n');
    this.rows += 1;
  }

  finish(): { rows: number; sha256: string } {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
