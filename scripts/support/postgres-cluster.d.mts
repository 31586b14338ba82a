import type { OsAccount } from './os-account.mjs';

export class PostgresCluster {
  constructor(folder: string, options?: { account?: OsAccount; scratch?: boolean });
  start(onStep?: (step: 'initialise' | 'recover') => void): Promise<'started' | 'joined'>;
  stop(): Promise<void>;
  crash(): Promise<void>;
  url(database: string): string;
  superuserUrl(database: string): string;
  ensureDatabase(database: string): Promise<void>;
}
