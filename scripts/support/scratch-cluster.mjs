import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMarkAlive, ownMark } from './file-lock.mjs';
import { canReach, databaseAccount } from './os-account.mjs';
import { PostgresCluster } from './postgres-cluster.mjs';
import { isRoot } from './project.mjs';

const PREFIX = 'fuer-monitor-scratch-';
const OWNER = 'owner';

/** Ends and removes clusters whose maker was killed before it could. */
async function sweep(parent) {
  for (const name of fs.readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    try {
      if (isMarkAlive(fs.readFileSync(path.join(folder, OWNER), 'utf8'))) continue;
      const { uid, gid } = fs.statSync(folder);
      if (process.getuid?.() !== 0 && process.getuid?.() !== uid) continue;
      await new PostgresCluster(folder, { account: isRoot ? { uid, gid } : undefined }).stop();
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      /* being made or removed by another process, or not ours to remove */
    }
  }
}

/** Starts a PostgreSQL of its own in a new temporary folder, for tests and for drafting migrations. */
export async function startScratchCluster() {
  const account = databaseAccount();
  const parent = [os.tmpdir(), '/tmp', '/var/tmp'].find((folder) => canReach(folder, account)) ?? os.tmpdir();
  await sweep(parent);
  const folder = fs.mkdtempSync(path.join(parent, PREFIX));
  fs.writeFileSync(path.join(folder, OWNER), ownMark());
  if (account) fs.chownSync(folder, account.uid, account.gid);
  const cluster = new PostgresCluster(folder, { account, scratch: true });
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    await cluster.start();
  } catch (error) {
    remove();
    throw error;
  }
  return {
    ensureDatabase: (name) => cluster.ensureDatabase(name),
    url: (name) => cluster.url(name),
    superuserUrl: (name) => cluster.superuserUrl(name),
    crash: () => cluster.crash(),
    restart: () => cluster.start(),
    async stop() {
      await cluster.stop();
      remove();
    },
  };
}
