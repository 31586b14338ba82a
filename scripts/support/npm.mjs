import { run } from './run.mjs';

/** Runs npm with the Node that runs us, whether or not it is on the PATH. */
export function npm(args, options) {
  const entry = process.env.npm_execpath;
  if (entry?.endsWith('.js')) return run(process.execPath, [entry, ...args], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}
