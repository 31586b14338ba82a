import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { Problem } from './problem.mjs';
import { isRoot, projectOwner } from './project.mjs';

const SYSTEM_USER = 'postgres';

/**
 * The account PostgreSQL runs as. It refuses to run as root, so root lends it the owner of existing data,
 * else the owner of the checkout, else the system user `postgres` (made when missing).
 * An ordinary user runs it as himself: undefined.
 */
export function databaseAccount(existingData) {
  if (!isRoot) return undefined;
  if (existingData && fs.existsSync(existingData)) {
    const { uid, gid } = fs.statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  const owner = projectOwner();
  return owner.uid === 0 ? systemAccount() : owner;
}

function systemAccount() {
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER], { stdio: 'pipe' });
  } catch (cause) {
    throw new Problem(
      `PostgreSQL 不能以 root 身份运行，自动建立系统用户 ${SYSTEM_USER} 也没有成功。\n` +
        `请用普通用户运行，或先执行：useradd --system --user-group ${SYSTEM_USER}`,
      { cause },
    );
  }
  return lookUp();
}

function lookUp() {
  const id = (flag) => Number(execFileSync('id', [flag, SYSTEM_USER], { stdio: 'pipe', encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether an account may walk down to a folder: /root, for one, lets nobody else through. */
export function canReach(folder, account) {
  if (!account) return true;
  const absolute = path.resolve(folder);
  const { root } = path.parse(absolute);
  for (let at = absolute; ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { mode, uid, gid } = fs.statSync(at);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (at === root) return true;
  }
}
