import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * Runs a program to its end and collects its output; rejects only when it cannot be started.
 * Options are those of spawn; `echo` copies the output to our standard error as it comes.
 */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (echo) process.stderr.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Like run, but a non-zero exit is an error that carries the output. */
export async function runOrThrow(command, args, options) {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    throw new Error(`${command} ${args.join(' ')} 失败（退出码 ${result.code}）：\n${result.output}`);
  }
  return result.output;
}
