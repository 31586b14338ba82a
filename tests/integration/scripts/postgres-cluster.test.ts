import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canReach, databaseAccount } from '../../../scripts/support/os-account.mjs';
import { PostgresCluster } from '../../../scripts/support/postgres-cluster.mjs';
import { isAlive } from '../../../scripts/support/processes.mjs';

const account = databaseAccount();
const parent = [os.tmpdir(), '/tmp'].find((folder) => canReach(folder, account)) ?? os.tmpdir();
const folder = fs.mkdtempSync(path.join(parent, 'fuer-cluster-'));
const pidFile = path.join(folder, 'data', 'postmaster.pid');

const open = () => new PostgresCluster(folder, { account });
const serverPid = () => Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);

async function query(cluster: PostgresCluster, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: cluster.url('kept') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  if (account) fs.chownSync(folder, account.uid, account.gid);
  const cluster = open();
  await cluster.start();
  await cluster.ensureDatabase('kept');
  await query(cluster, 'create table remembered as select 42 as answer');
});

afterAll(async () => {
  await open().stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  it('joins the server that a killed parent left behind', async () => {
    const before = serverPid();
    const cluster = open();
    expect(await cluster.start()).toBe('joined');
    expect(serverPid()).toBe(before);
    expect(await query(cluster, 'select answer from remembered')).toEqual([{ answer: 42 }]);
  });

  it('starts again after the server itself was killed', async () => {
    process.kill(serverPid(), 'SIGKILL');
    const cluster = open();
    expect(await cluster.start()).toBe('started');
    expect(await query(cluster, 'select answer from remembered')).toEqual([{ answer: 42 }]);
  });

  it('is not deceived by a stale pid file that names another live process', async () => {
    await open().stop();
    fs.writeFileSync(pidFile, `${process.pid}\n${folder}/data\n0\n1\n\n\n`);
    const cluster = open();
    expect(await cluster.start()).toBe('started');
    expect(await query(cluster, 'select answer from remembered')).toEqual([{ answer: 42 }]);
  });

  it('stops, leaving nothing that runs', async () => {
    const pid = serverPid();
    await open().stop();
    expect(fs.existsSync(pidFile)).toBe(false);
    expect(isAlive(pid)).toBe(false);
  });

  it('listens on loopback only and keeps its data for its own account', async () => {
    const cluster = open();
    await cluster.start();
    expect(await query(cluster, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(fs.statSync(path.join(folder, 'data')).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(folder, 'password')).mode & 0o077).toBe(0);
  });
});
