// npm run -s cli -- COMMAND: makes sure the program can run, then hands over to scripts/cli/main.ts.
// Standard output belongs to the command alone.
import {
  areDependenciesInstalled,
  checkNodeVersion,
  installDependencies,
} from './support/ensure-dependencies.mjs';
import { loadEnvironmentFiles } from './support/environment-files.mjs';
import { ensureGeneratedClient } from './support/generated-client.mjs';
import { migrate } from './support/migrate.mjs';
import { reportFailure } from './support/problem.mjs';
import { inProject } from './support/project.mjs';
import { openProjectDatabase } from './support/project-database.mjs';
import { createSteps } from './support/steps.mjs';

async function prepare() {
  checkNodeVersion();
  if (!areDependenciesInstalled())
    await createSteps(process.stderr)('安装依赖（npm ci）', installDependencies);
}

/** Runs a command that needs a database; the embedded one is started when no server holds it. */
async function runWithDatabase(command) {
  await ensureGeneratedClient();
  await loadEnvironmentFiles();
  const database = await openProjectDatabase();
  try {
    process.env.DATABASE_URL = database.url;
    if (command.migrates) await migrate(database.url);
    return await command.run();
  } finally {
    const { closeDatabase } = await import('../lib/db/client.ts');
    await closeDatabase();
    await database.release();
  }
}

async function main(args) {
  await prepare();
  process.env.TSX_TSCONFIG_PATH ??= inProject('tsconfig.json');
  const { register } = await import('tsx/esm/api');
  register();
  const { resolveCommand } = await import('./cli/main.ts');
  const command = resolveCommand(args);
  return command.needsDatabase ? runWithDatabase(command) : command.run();
}

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))
  .catch((error) => {
    reportFailure(error);
    process.exitCode = 1;
  });
