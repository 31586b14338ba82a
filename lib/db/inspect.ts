import { database } from './client';
import { IN_FORCE } from './parts-sql';

export type DatabaseFacts = {
  serverVersion: string;
  databaseSize: string;
  migrations: string[];
  districts: number;
  /** Verdicts that are not there, of rows and of their parts alike. */
  unassessed: number;
};

/** Facts about the database for `doctor`; throws what the client throws when it cannot be reached. */
export async function readDatabaseFacts(): Promise<DatabaseFacts> {
  const db = database();
  const [server] = await db.$queryRaw<{ version: string; size: string; migrated: boolean }[]>`
    SELECT current_setting('server_version') AS version,
      pg_size_pretty(pg_database_size(current_database())) AS size,
      to_regclass('_prisma_migrations') IS NOT NULL AS migrated`;
  if (!server?.migrated) {
    return {
      serverVersion: server?.version ?? '',
      databaseSize: server?.size ?? '',
      migrations: [],
      districts: 0,
      unassessed: 0,
    };
  }
  const migrations = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`;
  const [content] = await db.$queryRaw<{ districts: number; unassessed: number }[]>`
    SELECT (SELECT count(*)::int FROM district) AS districts,
      (SELECT count(*)::int FROM indicator i
        JOIN reporting_round r ON r.district_id = i.district_id
        JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
          AND r.year BETWEEN p.period_start AND p.period_end
        WHERE ${IN_FORCE} AND NOT EXISTS (
          SELECT 1 FROM assessment a
          WHERE a.district_id = i.district_id AND a.indicator_id = i.id AND a.year = r.year)) AS unassessed`;
  return {
    serverVersion: server.version,
    databaseSize: server.size,
    migrations: migrations.map(({ name }) => name),
    districts: content?.districts ?? 0,
    unassessed: content?.unassessed ?? 0,
  };
}
