import fs from 'node:fs';
import { spawn } from 'node:child_process';
import { inProject, projectRoot } from './project.mjs';

/** Runs a tool of node_modules with its output on ours. */
function runTool(entry, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('node_modules', entry), ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A static check counts as one. */
export async function runCheck(entry, args) {
  const failed = (await runTool(entry, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** A run that failed outside its tests – a file that does not load, a set-up that throws – is one failure more. */
function settle(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export async function runVitest(project) {
  const file = inProject('test-results', `${project}.json`);
  fs.rmSync(file, { force: true });
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  const suitesNotLoaded = report?.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (suitesNotLoaded?.length ?? 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return settle(counts, code);
}

export async function runPlaywright() {
  const file = inProject('test-results', 'e2e.json');
  fs.rmSync(file, { force: true });
  const code = await runTool('@playwright/test/cli.js', ['test']);
  const stats = readReport(file)?.stats;
  const counts = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
  return settle(counts, code);
}
