import { createRequire } from 'node:module';
import { inProject, projectRoot } from './project.mjs';

/** Reads .env and its kin the way Next does, so that DATABASE_URL may also stand there. */
export async function loadEnvironmentFiles(dev = false) {
  const require = createRequire(inProject('node_modules/next/package.json'));
  const { loadEnvConfig } = require('@next/env');
  loadEnvConfig(projectRoot, dev, { info() {}, error: console.error });
}
