import { Problem } from './problem.mjs';
import { applyMigrations, readMigrations } from './schema-engine.mjs';

async function namesApplied(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (cause) {
    throw new Problem(`连接不上数据库：${cause.message || cause.code}。请检查 DATABASE_URL 和数据库服务。`, {
      cause,
    });
  }
  try {
    const { rows } = await client.query(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (error.code === '42P01') return new Set();
    throw error;
  } finally {
    await client.end();
  }
}

/** Names of the migrations this database still lacks. */
export async function pendingMigrations(connectionString) {
  const applied = await namesApplied(connectionString);
  return readMigrations()
    .migrationDirectories.map(({ path }) => path)
    .filter((name) => !applied.has(name));
}

/** Brings a database up to date; returns the names of the migrations it applied. */
export async function migrate(connectionString) {
  const pending = await pendingMigrations(connectionString);
  if (pending.length === 0) return [];
  try {
    return await applyMigrations(connectionString);
  } catch (cause) {
    throw new Problem(`数据库升级失败（${pending.join('、')}）：\n${cause.message}`, { cause });
  }
}
