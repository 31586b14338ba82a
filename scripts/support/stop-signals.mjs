import { parentOf } from './processes.mjs';

const WATCH_MS = 2000;

/**
 * Resolves when this process should end: Ctrl-C, a termination signal, a closed terminal, or – when npm runs us –
 * npm being gone. A second Ctrl-C is ignored while we clean up; a third gives up at once.
 */
export function stopRequested() {
  let count = 0;
  return new Promise((resolve) => {
    const take = (name) => () => {
      count += 1;
      if (count > 2) process.exit(130);
      resolve(name);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, take(name));
    if (!process.env.npm_lifecycle_event) return;
    // npm runs us through a shell, which may outlive it.
    const shell = process.ppid;
    const npm = parentOf(shell);
    setInterval(() => {
      if (process.ppid !== shell || parentOf(shell) !== npm) resolve('parent');
    }, WATCH_MS).unref();
  });
}
