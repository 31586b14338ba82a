import fs from 'node:fs';
import { execFileSync } from 'node:child_process';

/** What Linux says of a process; undefined elsewhere and for a process that is gone. */
function linuxStatus(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { isZombie: fields[0] === 'Z', parent: Number(fields[1]), began: fields[19] };
  } catch {
    return undefined;
  }
}

/** Whether a process still works: in a container nobody may collect the dead, who then look alive to kill. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !linuxStatus(pid)?.isZombie;
}

/** When a process began, in a form only good for comparing: a pid alone may since belong to another. */
export const startMark = (pid) => linuxStatus(pid)?.began ?? '';

/** The parent of a process, where the system tells. */
export const parentOf = (pid) => linuxStatus(pid)?.parent;

/** Whether a live process is a PostgreSQL server, as far as the system tells. */
export function isPostgresProcess(pid) {
  if (!isAlive(pid)) return false;
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').includes('postgres');
  } catch {
    /* no /proc here */
  }
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return process.platform === 'win32';
  }
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a condition holds; false when it did not within the time. */
export async function until(condition, milliseconds, step = 100) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(step);
  }
  return true;
}
