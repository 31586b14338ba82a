import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Problem } from './problem.mjs';
import { inProject, isRoot } from './project.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => names.map((name) => path.join(root, name)));
  }
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
  ];
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** A file of that name may be a mere hint at a shop; a browser tells its version. */
function isBrowser(file) {
  if (!file || !fs.existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Path of a browser to test with: CHROMIUM_PATH, the usual places, then Playwright's own; undefined if none. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isBrowser(given)) return given;
    throw new Problem(`CHROMIUM_PATH 指向的 ${given} 不是可以运行的浏览器。`);
  }
  return [...new Set(usualPlaces()), await playwrightsOwn()].find(isBrowser);
}

const hasApt = () => isRoot && fs.existsSync('/usr/bin/apt-get');

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  return install.code === 0 ? '' : (update.code === 0 ? '' : update.output) + install.output;
}

const hasChineseFont = () => {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
};

/** Finds a browser or installs one: with apt as root on Debian, else by Playwright's own download. */
export async function ensureChromium(note = () => {}) {
  const found = await findChromium();
  const packages = [...(found ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  const failures = [];
  if (hasApt() && packages.length > 0) {
    note(`用 apt-get 安装 ${packages.join('、')}`);
    failures.push(await aptInstall(packages));
  }
  const browser = found ?? (await findChromium());
  if (browser) return browser;

  note('用 Playwright 下载 Chromium');
  const { code, output } = await run(
    process.execPath,
    [
      inProject('node_modules/@playwright/test/cli.js'),
      'install',
      ...(hasApt() ? ['--with-deps'] : []),
      'chromium',
    ],
    { timeout: 300_000 },
  );
  const downloaded = code === 0 ? await findChromium() : undefined;
  if (downloaded) return downloaded;
  failures.push(output);
  throw new Problem(
    '找不到可以运行的 Chromium，自动安装也没有成功，端到端测试无法进行。请任选一种办法后重试：\n' +
      '  · Debian / Ubuntu：sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk\n' +
      '  · 其他系统：安装 Chromium 或 Chrome，以及一种中文字体\n' +
      '  · 已装在别处：设置环境变量 CHROMIUM_PATH=浏览器程序的完整路径\n' +
      `安装时的输出：\n${failures.join('\n').slice(-3000)}`,
  );
}
