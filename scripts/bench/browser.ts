import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../support/chromium.mjs';

/** The browser that the end-to-end tests run in too. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
