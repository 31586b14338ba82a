import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests that must notice a fault in lib/domain, with the same generated cases in every run. */
export default defineConfig({
  root,
  resolve: { alias: { '@': path.resolve(root) } },
  test: {
    name: 'mutation',
    include: ['tests/unit/domain/**/*.test.ts'],
    environment: 'node',
    env: { PROPERTY_RUNS: '50' },
    testTimeout: 60_000,
    // One load of the modules a mutant, not one a test file: the tests of the domain keep nothing between them.
    isolate: false,
    setupFiles: ['scripts/mutation/fixed-seed.ts'],
  },
});
