/** Stryker's options for npm run mutation; paths are relative to the project. */
const config = {
  mutate: ['lib/domain/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // A fault in what is computed once on loading (word lists, patterns, labels) takes every test to be noticed: hours
  // for the parser. npm run mutation -- --with-static includes them.
  ignoreStatic: process.env.MUTATE_STATIC !== 'yes',
  // One worker: figures must not depend on how many processors somebody has, and the machine stays usable.
  concurrency: 1,
  timeoutMS: 30_000,
  tempDirName: '.data/mutation/sandbox',
  incremental: true,
  incrementalFile: '.data/mutation/incremental.json',
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: '.data/mutation/report.json' },
  htmlReporter: { fileName: '.data/mutation/report.html' },
  // What the unit tests of the domain do not read need not be copied into the sandbox.
  ignorePatterns: [
    '.next',
    '.data',
    'test-results',
    'playwright-report',
    'docs',
    'tests/e2e',
    'tests/integration',
  ],
  warnings: { unknownOptions: true, preprocessorErrors: true, unserializableOptions: true, slow: false },
};

export default config;
