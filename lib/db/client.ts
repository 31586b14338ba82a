import { PrismaPg } from '@prisma/adapter-pg';
import { openPool } from './connection-pool';
import { PrismaClient } from './generated/client';
import { statementName } from './prepared-statement';

/** A client, or the client of a running transaction: repositories take either. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

const POOL_SIZE = 10;
/** When all departments hand in at once they wait for each other; a wait is better than a refusal. */
const POOL_WAIT_MS = 15_000;

/** Kept on globalThis so that development reloads do not open a new pool each time. */
const holder = globalThis as { fuerDatabase?: PrismaClient };

/** The process's database client, opened at first use from DATABASE_URL. */
export function database(): PrismaClient {
  holder.fuerDatabase ??= openDatabase(requireUrl());
  return holder.fuerDatabase;
}

/** Opens a client of its own; the caller closes it with `$disconnect()`. */
export function openDatabase(connectionString: string): PrismaClient {
  const pool = openPool({
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: POOL_WAIT_MS,
  });
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: ({ sql }) => statementName(sql),
  });
  return new PrismaClient({ adapter });
}

/** Runs `work` in one transaction: all of it happens, or nothing does. */
export function inTransaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return database().$transaction((transaction) => work(transaction), {
    timeout: 30_000,
    // The pool gives up first, and in words of its own.
    maxWait: POOL_WAIT_MS + 5_000,
  });
}

export async function closeDatabase(): Promise<void> {
  await holder.fuerDatabase?.$disconnect();
  delete holder.fuerDatabase;
}

function requireUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  return url;
}
