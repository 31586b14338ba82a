import { database } from './client';

/**
 * Lets PostgreSQL look at what a bulk load has changed. Without it the planner goes on believing that the
 * tables are empty until autovacuum comes by, and the first pages take ten times as long.
 */
export async function refreshStatistics(): Promise<void> {
  await database().$executeRaw`ANALYZE`;
}
