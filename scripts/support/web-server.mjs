import http from 'node:http';
import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';
import { inProject, projectRoot } from './project.mjs';
import { sleep } from './processes.mjs';

const STOP_MS = 10_000;

function answers(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/', timeout: 60_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/**
 * Starts Next on a port, in a process group of its own so that Ctrl-C reaches us first.
 * @returns ready: resolves once it answers; exited: resolves with the exit code; stop: ends it and waits; kill: the same at once.
 */
export function startWebServer({ port, dev = false, env, stdio = ['ignore', 'inherit', 'inherit', 'ipc'] }) {
  const child = spawn(
    process.execPath,
    [
      `--require=${inProject('scripts/support/exit-with-parent.cjs')}`,
      inProject('node_modules/next/dist/bin/next'),
      dev ? 'dev' : 'start',
      '--port',
      String(port),
    ],
    {
      cwd: projectRoot,
      env: { ...env, FUER_STARTED_BY: String(process.pid) },
      stdio,
      detached: process.platform !== 'win32',
    },
  );
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  let over = false;
  exited.then(() => (over = true));

  const ready = (async () => {
    while (!over) {
      if (await answers(port)) return;
      await sleep(200);
    }
    throw new Problem('网页服务没有启动起来，原因见上方输出。');
  })();
  ready.catch(() => {});

  const signal = (name) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
    } catch {
      /* already gone */
    }
  };
  async function stop() {
    signal('SIGTERM');
    await Promise.race([exited, sleep(STOP_MS)]);
    signal('SIGKILL');
    await exited;
  }
  /** As a power cut or the system's memory guard does: without a word to the program. */
  async function kill() {
    signal('SIGKILL');
    await exited;
  }
  return { ready, exited, stop, kill, output: [child.stdout, child.stderr] };
}
