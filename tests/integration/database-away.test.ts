import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase, database, inTransaction, openDatabase, type Db } from '@/lib/db/client';
import { translateError } from '@/lib/db/translate-error';

const POOL_SIZE = 10;

afterAll(closeDatabase);

async function codeOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return translateError(error).code;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the operator's restart does to everybody connected. */
async function cutConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE pid <> pg_backend_pid() AND datname = current_database()`,
  );
  await client.end();
}

describe('a database that cannot be reached is named as such', () => {
  const elsewhere: [string, (url: URL) => void][] = [
    ['nobody listens', (url) => (url.port = '1')],
    ['the host is unknown', (url) => (url.hostname = 'nowhere.invalid')],
    ['the password is wrong', (url) => (url.password = 'wrong')],
    ['the database is missing', (url) => (url.pathname = '/missing')],
  ];
  const ways: [string, (db: ReturnType<typeof openDatabase>) => PromiseLike<unknown>][] = [
    ['model query', (db) => db.district.count()],
    ['raw query', (db) => db.$queryRaw`SELECT 1`],
    ['transaction', (db) => db.$transaction((transaction) => transaction.district.count())],
  ];
  const cases = elsewhere.flatMap(([where, change]) =>
    ways.map(([way, run]) => [where, way, change, run] as const),
  );

  it.each(cases)('%s: %s', async (_where, _way, change, run) => {
    const url = new URL(inject('databaseUrl'));
    change(url);
    const db = openDatabase(url.href);
    expect(await codeOf(run(db))).toBe('unavailable');
    await db.$disconnect();
  });

  it('when the connection is cut during a query, or between two of a transaction', async () => {
    const during = inTransaction(async (db) => {
      const query = codeOf(db.$queryRaw`SELECT pg_sleep(5)::text`);
      await pause(200);
      await cutConnections();
      return query;
    });
    expect(await during.catch((error: unknown) => translateError(error).code)).toBe('unavailable');
    const between = inTransaction(async (db) => {
      await db.district.count();
      await cutConnections();
      await pause(200);
      return db.district.count();
    });
    expect(await codeOf(between)).toBe('unavailable');
    expect(await codeOf(database().district.count())).toBe('none');
  });
});

it('asks to try again later when no connection of the pool becomes free', async () => {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => (release = resolve));
  const held = Array.from({ length: POOL_SIZE }, () => inTransaction(() => waiting));
  await pause(300);
  const count = (db: Db) => db.district.count();
  const codes = await Promise.all([codeOf(count(database())), codeOf(inTransaction(count))]);
  release();
  await Promise.all(held);
  expect(codes).toEqual(['unavailable', 'unavailable']);
});

it('two transactions that block each other are asked to look again, not told of an internal fault', async () => {
  const codes = ['900001', '900002'];
  await database().district.createMany({
    data: codes.map((code) => ({
      code,
      name: code,
      fullName: code,
      parentCode: '900000',
      parentName: '测试市',
    })),
    skipDuplicates: true,
  });
  const lock = (db: Db, code: string | undefined) =>
    db.$queryRaw`SELECT 1 FROM district WHERE code = ${code} FOR UPDATE`;
  const crossed = [codes, [...codes].reverse()].map((order) =>
    codeOf(
      inTransaction(async (db) => {
        await lock(db, order[0]);
        await pause(300);
        await lock(db, order[1]);
      }),
    ),
  );
  expect((await Promise.all(crossed)).sort()).toEqual(['none', 'staleVersion']);
});
