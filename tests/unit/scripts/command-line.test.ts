import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], {
    encoding: 'utf8',
    // An address where no database answers: these commands must not look for one.
    env: { ...process.env, DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:9/none' },
  });
  return { status, stdout, stderr };
}

/** What stands behind `npm run -s cli --` in a document, without its remarks. */
function commandsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/npm run -s cli -- ([^\n`#]+)/g)]
    .map(([, command]) => command?.trim() ?? '')
    .filter((command) => !command.startsWith('--'));
}

describe('command line', () => {
  it('lists its commands on request', () => {
    const { status, stdout, stderr } = cli('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['targets parse', 'score', 'seed', 'backup', 'doctor'])
      expect(stdout).toContain(command);
  });

  it.each([[[]], [['nope']], [['targets', 'nope']], [['constructor']]])(
    'refuses %j as wrong usage',
    (args) => {
      const { status, stdout, stderr } = cli(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('用法');
    },
  );

  it('explains a command that needs a database without one', () => {
    const { status, stdout } = cli('seed', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('seed');
  });

  it.each(commandsOf('README.md'))('knows what the README says: %s', (command) => {
    const [name, verb] = command.split(' ');
    const known = cli(name ?? '', '--help');
    expect(known.status).toBe(0);
    // Options and actions that a help text does not name are a mistake in the README.
    for (const word of [verb, ...(command.match(/--[a-z-]+/g) ?? [])]) {
      if (word && /^(--)?[a-z-]+$/.test(word)) expect(known.stdout).toContain(word);
    }
  });
});
