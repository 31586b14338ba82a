import pg from 'pg';
import { inject, describe, expect, it } from 'vitest';
import { pendingMigrations } from '../../scripts/support/migrate.mjs';
import { draftMigration, readMigrations } from '../../scripts/support/schema-engine.mjs';
import { startScratchCluster } from '../../scripts/support/scratch-cluster.mjs';

/** The third version froze the settings of a closed year. */
const SETTINGS_FROZEN = 3;

/** A little of what a database of version `version` holds: a closed and an open round. */
const used = (version: number) => `
  INSERT INTO district (code, name, full_name, parent_code, parent_name)
    VALUES ('990001', '甲区', '某市甲区', '990000', '某市');
  INSERT INTO reporting_round (district_id, year, opens_on, due_on, closed_at${version < SETTINGS_FROZEN ? '' : ', settings_version'})
    VALUES ('990001', 2024, '2025-01-05', '2025-03-15', '2025-04-30'${version < SETTINGS_FROZEN ? '' : ', 0'}),
      ('990001', 2025, '2026-01-05', '2026-03-15', NULL${version < SETTINGS_FROZEN ? '' : ', NULL'});`;

describe('migrations', () => {
  it('lead exactly to prisma/schema.prisma', async () => {
    expect(await draftMigration(inject('databaseUrl'))).toBe('');
  }, 120_000);

  it('bring a database that is in use up to date, whichever version it comes from', async () => {
    const cluster = await startScratchCluster();
    try {
      const scripts = readMigrations().migrationDirectories.map(
        ({ migrationFile }) => migrationFile.content.value,
      );
      for (let from = 1; from < scripts.length; from += 1) {
        await cluster.ensureDatabase(`from_${from}`);
        const client = new pg.Client({ connectionString: cluster.url(`from_${from}`) });
        await client.connect();
        for (const script of scripts.slice(0, from)) await client.query(script);
        await client.query(used(from));
        for (const script of scripts.slice(from)) await client.query(script);
        const { rows } = await client.query(
          'SELECT year, settings_version FROM reporting_round ORDER BY year',
        );
        await client.end();
        expect(rows).toEqual([
          { year: 2024, settings_version: 0 },
          { year: 2025, settings_version: null },
        ]);
      }
    } finally {
      await cluster.stop();
    }
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
