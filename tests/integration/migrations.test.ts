import pg from 'pg';
import { inject, describe, expect, it } from 'vitest';
import { pendingMigrations } from '../../scripts/support/migrate.mjs';
import { draftMigration } from '../../scripts/support/schema-engine.mjs';

describe('migrations', () => {
  it('lead exactly to prisma/schema.prisma', async () => {
    expect(await draftMigration(inject('databaseUrl'))).toBe('');
  }, 120_000);

  it('are all recorded in the table that Prisma itself uses', async () => {
    expect(await pendingMigrations(inject('databaseUrl'))).toEqual([]);
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query<{ checksum: string }>('select checksum from _prisma_migrations');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true);
  });
});
