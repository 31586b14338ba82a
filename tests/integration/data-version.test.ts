import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createOwnDatabase, type OwnDatabase } from '../support/own-database';

let db: OwnDatabase;

const version = async (code: string) =>
  (await db.query<{ v: string }>('SELECT data_version AS v FROM district WHERE code = $1', [code]))[0]?.v;
const addDepartment = (code: string, name: string) =>
  db.query(`INSERT INTO department (district_id, id, name) VALUES ($1, gen_random_uuid()::text, $2)`, [
    code,
    name,
  ]);

beforeAll(async () => {
  db = await createOwnDatabase(inject('databaseUrl'));
  for (const code of ['500103', '500110']) {
    await db.query(
      `INSERT INTO district (code, name, full_name, parent_code, parent_name) VALUES ($1, $1, $1, '500000', '重庆市')`,
      [code],
    );
  }
});

afterAll(() => db.drop());

describe('data version of a district', () => {
  it('changes with every transaction that writes, and only for that district', async () => {
    const before = [await version('500103'), await version('500110')];
    await addDepartment('500103', '区教委');
    const inserted = await version('500103');
    await db.query(`UPDATE department SET name = '区教育委员会' WHERE district_id = '500103'`);
    const updated = await version('500103');
    await db.query(`DELETE FROM department WHERE district_id = '500103'`);
    const deleted = await version('500103');
    expect(new Set([before[0], inserted, updated, deleted]).size).toBe(4);
    expect(await version('500110')).toBe(before[1]);
  });

  it('stays when the transaction is rolled back', async () => {
    const before = await version('500103');
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO department (district_id, id, name) VALUES ('500103', 'x', '区民政局')`);
    await client.query('ROLLBACK');
    await client.end();
    expect(await version('500103')).toBe(before);
  });

  it('does not make two writers wait for each other before they commit', async () => {
    const clients = [
      new pg.Client({ connectionString: db.url }),
      new pg.Client({ connectionString: db.url }),
    ];
    for (const [index, client] of clients.entries()) {
      await client.connect();
      await client.query('BEGIN');
      await client.query(`INSERT INTO department (district_id, id, name) VALUES ('500103', $1, $1)`, [
        `w${index}`,
      ]);
    }
    await Promise.all(clients.map((client) => client.query('COMMIT')));
    await Promise.all(clients.map((client) => client.end()));
    expect(await db.query(`SELECT 1 FROM department WHERE id IN ('w0', 'w1')`)).toHaveLength(2);
  });
});
