import { migrate } from '../../scripts/support/migrate.mjs';
import { startScratchCluster } from '../../scripts/support/scratch-cluster.mjs';
import type { TestProject } from 'vitest/node';

const DATABASE = 'integration';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Vitest's global setup of the integration tests: a PostgreSQL of their own, migrated and empty. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratchCluster();
  try {
    await cluster.ensureDatabase(DATABASE);
    const url = cluster.url(DATABASE);
    await migrate(url);
    project.provide('databaseUrl', url);
    process.env.DATABASE_URL = url;
    process.env.BETTER_AUTH_SECRET ??= 'integration-tests-only-integration-tests-only';
    process.env.BETTER_AUTH_URL ??= 'http://localhost:3000';
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
