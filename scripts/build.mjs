// npm run build: generates the database client and makes the production build.
import {
  areDependenciesInstalled,
  checkNodeVersion,
  installDependencies,
} from './support/ensure-dependencies.mjs';
import { reportFailure } from './support/problem.mjs';
import { ensureBuild } from './support/production-build.mjs';

try {
  checkNodeVersion();
  if (!areDependenciesInstalled()) await installDependencies();
  await ensureBuild({ echo: true, force: true });
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
