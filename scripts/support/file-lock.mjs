import fs from 'node:fs';
import { isAlive, sleep, startMark } from './processes.mjs';

/** Runs an action while no other process of ours runs one under the same lock file; a dead holder is ignored. */
export async function withLock(file, action, { waitMs = 180_000, onWait } = {}) {
  const end = Date.now() + waitMs;
  let told = false;
  while (!take(file)) {
    if (Date.now() > end) throw new Error(`等待锁文件超时：${file}`);
    if (!told) onWait?.();
    told = true;
    await sleep(200);
  }
  try {
    return await action();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, ownMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isHeld(file)) fs.rmSync(file, { force: true });
  return false;
}

function isHeld(file) {
  try {
    return isMarkAlive(fs.readFileSync(file, 'utf8')) || Date.now() - fs.statSync(file).mtimeMs < 1000;
  } catch {
    return false;
  }
}

/** Identifies this process in a file that may outlive it. */
export const ownMark = () => `${process.pid} ${startMark(process.pid)}`;

/** Whether the process that wrote this mark still runs. */
export function isMarkAlive(mark) {
  const [pid, began = ''] = mark.trim().split(' ');
  return isAlive(Number(pid)) && startMark(Number(pid)) === began;
}
