import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../seeds/demo-accounts';

/** Logs in through the form with a demonstration account and waits until the first page stands. */
async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/** All tests come from one address, and its logins are counted together until a minute has passed without any. */
async function forgetEarlierLogins(): Promise<void> {
  const client = new Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  await client.query(`DELETE FROM rate_limit WHERE key LIKE '%/sign-in/%'`);
  await client.end();
}

type Fixtures = {
  /** A page of its own for each account, as another person at another machine; closed after the test. */
  signedIn: (username: string) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  signedIn: async ({ browser }, provide) => {
    const contexts: BrowserContext[] = [];
    await forgetEarlierLogins();
    await provide(async (username) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await signIn(page, username);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
