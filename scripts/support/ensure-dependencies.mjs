import fs from 'node:fs';
import { npm } from './npm.mjs';
import { handBack } from './ownership.mjs';
import { Problem } from './problem.mjs';
import { inProject } from './project.mjs';

const TO_RUN = [20, 9];
/** What the test tools themselves ask for. */
export const TO_TEST = [20, 19];

export function checkNodeVersion(version = process.versions.node, least = TO_RUN) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = least;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  const purpose = least === TO_TEST ? '运行测试' : '运行本平台';
  throw new Problem(`${purpose}需要 Node.js ${least.join('.')} 或更高版本，当前是 ${version}。`);
}

function readLock(...parts) {
  try {
    return JSON.parse(fs.readFileSync(inProject(...parts), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own record of an install there. */
export function areDependenciesInstalled() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules', '.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link) return true;
    const found = installed[name];
    return found ? found.version === entry.version : Boolean(entry.optional);
  });
}

/** Runs `npm ci` when something is missing or out of date; its progress goes to standard error. */
export async function installDependencies() {
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
    env: { ...process.env, NODE_ENV: 'development', PRISMA_SKIP_POSTINSTALL_GENERATE: '1' },
  });
  if (code !== 0) {
    throw new Problem(
      `安装依赖没有成功（npm ci，退出码 ${code}）。请检查网络和 npm 镜像设置。\n${output.slice(-4000)}`,
    );
  }
  handBack('node_modules');
}
