import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { isMarkAlive, ownMark, withLock } from './file-lock.mjs';
import { canReach, databaseAccount } from './os-account.mjs';
import { handBack } from './ownership.mjs';
import { PostgresCluster } from './postgres-cluster.mjs';
import { SHARED_FOLDER } from './postgres-binaries.mjs';
import { Problem } from './problem.mjs';
import { dataFolder, inProject, isRoot } from './project.mjs';

const DATABASE = 'fuer_monitor';
const CLIENT = 'client-';
const place = inProject('.data', 'postgres');

/**
 * The database of this installation: DATABASE_URL when set, else the PostgreSQL in .data/postgres, started when
 * it is not running. Several processes may hold it; the last one to release it stops the server.
 */
export async function openProjectDatabase({ onStep } = {}) {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, isEmbedded: false, release: async () => {} };

  const { folder, account } = prepareFolder(onStep);
  const cluster = new PostgresCluster(folder, { account });
  const lock = path.join(folder, 'lock');
  const client = path.join(folder, `${CLIENT}${process.pid}`);
  await withLock(lock, async () => {
    fs.rmSync(client, { force: true });
    fs.writeFileSync(client, ownMark());
    const outcome = await cluster.start(onStep);
    onStep?.(outcome);
    await cluster.ensureDatabase(DATABASE);
  });
  const release = () =>
    withLock(lock, async () => {
      fs.rmSync(client, { force: true });
      if (!hasClients(folder)) await cluster.stop();
    });
  return { url: cluster.url(DATABASE), isEmbedded: true, release };
}

function hasClients(folder) {
  const files = fs.readdirSync(folder).filter((name) => name.startsWith(CLIENT));
  return files.some((name) => {
    const file = path.join(folder, name);
    if (isMarkAlive(fs.readFileSync(file, 'utf8'))) return true;
    fs.rmSync(file, { force: true });
    return false;
  });
}

/** .data/postgres, or a link there to a folder elsewhere when the database account cannot reach the checkout. */
function prepareFolder(onStep) {
  fs.mkdirSync(dataFolder, { recursive: true });
  handBack('.data');
  if (fs.lstatSync(place, { throwIfNoEntry: false })) return existingFolder();
  const account = databaseAccount();
  if (canReach(dataFolder, account)) {
    fs.mkdirSync(place, { mode: 0o700 });
    if (account) fs.chownSync(place, account.uid, account.gid);
    return { folder: place, account };
  }
  onStep?.('elsewhere');
  fs.mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const folder = fs.mkdtempSync(path.join(SHARED_FOLDER, 'data-'));
  fs.chownSync(folder, account.uid, account.gid);
  fs.symlinkSync(folder, place);
  return { folder, account };
}

function existingFolder() {
  if (!fs.existsSync(place)) {
    throw new Problem(
      `${place} 指向的数据文件夹 ${fs.readlinkSync(place)} 不存在。请恢复它，或删除这个链接后从头开始。`,
    );
  }
  const folder = fs.realpathSync(place);
  const { uid } = fs.statSync(folder);
  if (!isRoot && process.getuid && uid !== process.getuid()) throw new Problem(foreignData(folder, uid));
  const account = databaseAccount(folder);
  if (account && uid === 0) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
  return { folder, account };
}

const foreignData = (folder, uid) =>
  `数据文件夹 ${folder} 属于另一个系统用户（uid ${uid}），多半是先前用 root 启动时建立的。\n` +
  '  任选一种办法：仍用 root 启动（sudo npm start）；或先停止平台，再把数据交给当前用户：\n' +
  `  sudo chown -R "$(id -un):$(id -gn)" ${folder} ${dataFolder}`;
