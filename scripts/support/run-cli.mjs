import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';
import { inProject, projectRoot } from './project.mjs';

/** Runs one command of the command line in a process of its own; what it prints goes to our output, unless quiet. */
export function runCli(args, env = {}, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('scripts/cli.mjs'), ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Problem(`命令 ${args.join(' ')} 没有成功（退出码 ${code}）。`)),
    );
  });
}
