import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/support/chromium.mjs';

process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/e2e-environment.ts',
  // All tests share one database.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 40 * 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      // Without a UTF-8 locale Chromium gives downloads no Chinese names.
      env: { ...process.env, LANG: 'C.UTF-8' },
    },
  },
});
